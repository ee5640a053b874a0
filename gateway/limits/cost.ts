import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** What an operation costs with given variables: the objects that it may make the subgraphs load. */
export type Cost = (variables: Record<string, unknown>) => number;

/** Arguments that say how long a list will be. */
const SIZES = ['first', 'last', 'pageSize'];
/** What a list is taken for that does not say how long it is. */
const LIST = 10;
/** What a change costs beside what it returns. */
const CHANGE = 10;

/**
 * Compiles the cost of a valid operation. An object costs 1 and what is selected from it; in a list as often as the list is long, by
 * `first` or `last` of the list's field or of the connection around it. Scalars are free. Fragments are compiled once.
 */
export function compileCost(
  schema: GraphQLSchema,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  operation: OperationDefinitionNode,
): Cost {
  const compiled = new Map<string, SetCost>();

  function ofSet({ selections }: SelectionSetNode, parent: GraphQLCompositeType): SetCost {
    const costs = selections.map((selection): SetCost => {
      if (selection.kind === Kind.FIELD) return ofField(selection, parent);
      if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value);
      return ofSet(selection.selectionSet, typeNamed(selection.typeCondition?.name.value) ?? parent);
    });
    return (variables, length) => costs.reduce((sum, cost) => sum + cost(variables, length), 0);
  }

  function ofFragment(name: string): SetCost {
    const known = compiled.get(name);
    if (known) return known;
    const { selectionSet, typeCondition } = fragments.get(name)!;
    const made = ofSet(selectionSet, typeNamed(typeCondition.name.value)!);
    compiled.set(name, made);
    return made;
  }

  function ofField(node: FieldNode, parent: GraphQLCompositeType): SetCost {
    const field = fieldOf(parent, node);
    const type = field && getNamedType(field.type);
    if (!node.selectionSet || !field || !isCompositeType(type)) return () => 0;
    const inner = ofSet(node.selectionSet, type);
    const asked = sizeOf(node, field);
    if (!isList(field.type)) return (variables) => 1 + inner(variables, asked(variables));
    return (variables, length) => (asked(variables) ?? length ?? LIST) * (1 + inner(variables));
  }

  function typeNamed(name: string | undefined): GraphQLCompositeType | undefined {
    return name === undefined ? undefined : (schema.getType(name) as GraphQLCompositeType);
  }

  const root = ofSet(operation.selectionSet, schema.getRootType(operation.operation)!);
  const changes = operation.operation === 'mutation' ? operation.selectionSet.selections.length * CHANGE : 0;
  return (variables) => root(variables) + changes;
}

/** `length` is what the field around has said of the lists right below it. */
type SetCost = (variables: Record<string, unknown>, length?: number) => number;

function fieldOf(parent: GraphQLCompositeType, { name }: FieldNode): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name.value] : undefined;
}

/** How long a field's list will be; undefined where the field does not say. */
function sizeOf(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
): (variables: Record<string, unknown>) => number | undefined {
  const given = node.arguments?.find(({ name }) => SIZES.includes(name.value))?.value;
  const declared = field.args.find(
    ({ name, defaultValue }) => SIZES.includes(name) && typeof defaultValue === 'number',
  );
  const usual = declared?.defaultValue as number | undefined;
  if (given?.kind === Kind.INT) return () => Number(given.value);
  if (given?.kind !== Kind.VARIABLE) return () => usual;
  const name = given.name.value;
  return (variables) => (typeof variables[name] === 'number' ? Math.max(0, variables[name]) : usual);
}

function isList(type: GraphQLOutputType): boolean {
  return isNonNullType(type) ? isList(type.ofType) : isListType(type);
}
