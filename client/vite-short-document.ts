import { isDeepStrictEqual } from 'node:util';
import type { DefinitionNode, DocumentNode, SelectionNode, TypeNode, ValueNode } from 'graphql';
import { type Definition, expand, type Selection } from './graph/short-document.ts';

/** The document in short with what else it carries; null where the short form does not say all of it. */
export function shorten(document: DocumentNode): { definitions: Definition[]; meta: object } | null {
  const { __meta__: meta, definitions } = document as DocumentNode & { __meta__: object };
  const short = definitions.map(shortDefinition);
  if (!short.every((one) => one !== null)) return null;
  return isDeepStrictEqual(JSON.parse(JSON.stringify(expand(short, meta))), JSON.parse(JSON.stringify(document)))
    ? { definitions: short, meta }
    : null;
}

function shortDefinition(definition: DefinitionNode): Definition | null {
  if (definition.kind === 'FragmentDefinition') {
    const { name, typeCondition, selectionSet } = definition;
    return ['fragment', name.value, typeCondition.name.value, selectionSet.selections.map(shortSelection)];
  }
  if (definition.kind !== 'OperationDefinition' || !definition.name) return null;
  const { operation, name, variableDefinitions, selectionSet } = definition;
  const variables = (variableDefinitions ?? []).map(({ variable, type }) => [variable.name.value, typeText(type)]);
  return [operation, name.value, Object.fromEntries(variables), selectionSet.selections.map(shortSelection)];
}

function shortSelection(selection: SelectionNode): Selection {
  if (selection.kind === 'InlineFragment' || selection.directives?.length) return selection;
  if (selection.kind === 'FragmentSpread') return `...${selection.name.value}`;
  const { name, alias, selectionSet, arguments: given } = selection;
  const text = alias ? `${alias.value}:${name.value}` : name.value;
  if (!selectionSet && !given) return text;
  const selections = selectionSet ? selectionSet.selections.map(shortSelection) : 0;
  if (!given) return [text, selections];
  return [text, selections, Object.fromEntries(given.map(({ name: { value: to }, value }) => [to, shortValue(value)]))];
}

function shortValue(value: ValueNode): ValueNode | string {
  return value.kind === 'Variable' ? value.name.value : value;
}

function typeText(type: TypeNode): string {
  if (type.kind === 'NonNullType') return `${typeText(type.type)}!`;
  return type.kind === 'ListType' ? `[${typeText(type.type)}]` : type.name.value;
}
