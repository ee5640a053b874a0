import type {
  DefinitionNode,
  DocumentNode,
  FieldNode,
  NameNode,
  SelectionNode,
  SelectionSetNode,
  TypeNode,
  ValueNode,
} from 'graphql';

/** A selection in short: `name`, `alias:name`, `...Fragment`; with selections and arguments; what is rarer, as it is. */
export type Selection =
  | string
  | [field: string, selections: Selection[] | 0, given?: Record<string, ValueNode | string>]
  | SelectionNode;

/** An operation or a fragment in short. Types are written as in GraphQL. */
export type Definition =
  | [operation: 'query' | 'mutation' | 'subscription', name: string, variables: Record<string, string>, Selection[]]
  | [fragment: 'fragment', name: string, type: string, Selection[]];

/** A document in short, as the build writes it: a tenth of the tree, which pages would else load for each operation. */
export function expand(definitions: Definition[], meta: object): DocumentNode {
  return { __meta__: meta, kind: 'Document', definitions: definitions.map(definitionOf) } as unknown as DocumentNode;
}

function definitionOf([keyword, name, about, selections]: Definition): DefinitionNode {
  const shared = { name: nameOf(name), selectionSet: setOf(selections) };
  if (keyword === 'fragment') {
    return { kind: 'FragmentDefinition', typeCondition: typeOf(about as string), ...shared } as DefinitionNode;
  }
  const variables = Object.entries(about).map(([variable, type]) => ({
    kind: 'VariableDefinition',
    variable: variableOf(variable),
    type: typeOf(type),
  }));
  return {
    kind: 'OperationDefinition',
    operation: keyword,
    ...(variables.length > 0 && { variableDefinitions: variables }),
    ...shared,
  } as unknown as DefinitionNode;
}

function setOf(selections: Selection[]): SelectionSetNode {
  return { kind: 'SelectionSet', selections: selections.map(selectionOf) } as SelectionSetNode;
}

function selectionOf(selection: Selection): SelectionNode {
  if (typeof selection === 'string') {
    if (!selection.startsWith('...')) return fieldOf(selection);
    return { kind: 'FragmentSpread', name: nameOf(selection.slice(3)) } as SelectionNode;
  }
  return Array.isArray(selection) ? fieldOf(...selection) : selection;
}

function fieldOf(text: string, selections: Selection[] | 0 = 0, given?: Record<string, ValueNode | string>): FieldNode {
  const [name, alias] = text.split(':').reverse() as [string, string?];
  const values = Object.entries(given ?? {}).map(([argument, value]) => ({
    kind: 'Argument',
    name: nameOf(argument),
    value: typeof value === 'string' ? variableOf(value) : value,
  }));
  return {
    kind: 'Field',
    name: nameOf(name),
    ...(alias && { alias: nameOf(alias) }),
    ...(given && { arguments: values }),
    ...(selections && { selectionSet: setOf(selections) }),
  } as unknown as FieldNode;
}

function typeOf(text: string): TypeNode {
  if (text.endsWith('!')) return { kind: 'NonNullType', type: typeOf(text.slice(0, -1)) } as TypeNode;
  if (text.startsWith('[')) return { kind: 'ListType', type: typeOf(text.slice(1, -1)) } as TypeNode;
  return { kind: 'NamedType', name: nameOf(text) } as TypeNode;
}

const nameOf = (value: string) => ({ kind: 'Name', value }) as NameNode;
const variableOf = (name: string) => ({ kind: 'Variable', name: nameOf(name) });
