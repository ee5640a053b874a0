import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

/** Whether the operation asks for a field directly below the one being resolved; fragments are looked through. */
export function selects(info: GraphQLResolveInfo, name: string): boolean {
  return info.fieldNodes.some((node: FieldNode) => node.selectionSet && holds(info, node.selectionSet, name));
}

function holds(info: GraphQLResolveInfo, { selections }: SelectionSetNode, name: string): boolean {
  return selections.some((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value === name;
    if (selection.kind === Kind.INLINE_FRAGMENT) return holds(info, selection.selectionSet, name);
    const fragment = info.fragments[selection.name.value];
    return fragment ? holds(info, fragment.selectionSet, name) : false;
  });
}
