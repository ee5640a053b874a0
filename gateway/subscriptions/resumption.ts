import {
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import type { JsonObject } from '../plan/json.ts';

/** How a subscription goes on where it was left: by convention, its field has an argument `after` and its events a `cursor`. */
export interface Resumption {
  /** The cursor that a subscriber goes on from; null where it wants what comes. */
  after(variables: JsonObject | undefined): string | null;
  /** The variable that says so, if it is one. */
  variable: string | undefined;
  /** The cursor of an event; null where the client does not ask for it. */
  cursor(data: JsonObject | null | undefined): string | null;
}

/** Reads it from a subscription; null where the selection of its field hides behind a fragment. */
export function resumptionOf(
  definition: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): Resumption | null {
  const [field] = definition.selectionSet.selections;
  if (field?.kind !== Kind.FIELD) return null;
  const value = field.arguments?.find(({ name }) => name.value === 'after')?.value;
  const variable = value?.kind === Kind.VARIABLE ? value.name.value : undefined;
  const name = responseName(field);
  const cursor = cursorIn(field.selectionSet?.selections ?? [], fragments);
  return {
    variable,
    after(variables) {
      if (variable) return text(variables?.[variable]);
      return value?.kind === Kind.STRING ? value.value : null;
    },
    cursor: (data) => (cursor ? text((data?.[name] as JsonObject | undefined)?.[cursor]) : null),
  };
}

function cursorIn(
  selections: readonly SelectionNode[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): string | undefined {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      if (selection.name.value === 'cursor') return responseName(selection);
      continue;
    }
    const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    const found = inner && cursorIn(inner.selectionSet.selections, fragments);
    if (found) return found;
  }
}

function responseName({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
