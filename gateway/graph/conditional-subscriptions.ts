import { type DocumentNode, GraphQLError, Kind, type SelectionSetNode } from 'graphql';

/**
 * Finds `@skip` and `@include` on what a subscription subscribes to, which the GraphQL specification forbids (September 2025,
 * 5.2.4.1): whether there is a stream at all can't depend on them.
 */
export function conditionalSubscriptions(document: DocumentNode): GraphQLError[] {
  return document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION && definition.operation === 'subscription'
      ? conditionsIn(definition.selectionSet, document, new Set())
      : [],
  );
}

function conditionsIn(set: SelectionSetNode, document: DocumentNode, seen: Set<string>): GraphQLError[] {
  return set.selections.flatMap((selection) => {
    const condition = selection.directives?.find(({ name }) => name.value === 'skip' || name.value === 'include');
    if (condition) {
      return [new GraphQLError(`@${condition.name.value} can't decide what to subscribe to.`, { nodes: condition })];
    }
    if (selection.kind === Kind.FIELD) return [];
    if (selection.kind === Kind.INLINE_FRAGMENT) return conditionsIn(selection.selectionSet, document, seen);
    const name = selection.name.value;
    if (seen.has(name)) return [];
    seen.add(name);
    const fragment = document.definitions.find(
      (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name,
    );
    return fragment?.kind === Kind.FRAGMENT_DEFINITION ? conditionsIn(fragment.selectionSet, document, seen) : [];
  });
}
