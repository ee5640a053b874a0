import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/** A selection set where it stands: fields are looked up in `parent`, whatever the object turns out to be. */
export interface Place {
  selectionSet: SelectionSetNode;
  parent: GraphQLCompositeType;
}

/** A field of the response. */
export interface Collected {
  responseName: string;
  /** Null is `__typename`. */
  type: GraphQLOutputType | null;
  /** Where its own fields come from; several where the operation selects the field several times. */
  places: Place[];
}

/** All that decides what an operation includes. */
export interface Included {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** The values of the variables in `@skip` and `@include`. */
  conditions: Record<string, boolean>;
}

export function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

/** The fields of a response's object. */
export interface CollectedFields {
  fields: Collected[];
  /**
   * Whether something is selected more than once: a composite field, or a type condition within one selection set. The original
   * gathers such selections at the place of the first, so it meets flaws in another order.
   */
  repeated: boolean;
}

/**
 * Finds the fields that an object of `type` has in the response, in their order. A field's type is that of its first selection,
 * looked up where it is selected: an interface may promise less than the object holds.
 */
export function collect(included: Included, places: readonly Place[], type: GraphQLObjectType): CollectedFields {
  const fields = new Map<string, Collected>();
  const repeats = places.map((place) => collectInto(fields, included, place, type));
  const collected = [...fields.values()];
  return { fields: collected, repeated: repeats.includes(true) || collected.some((field) => field.places.length > 1) };
}

/** Returns whether a type condition is repeated. */
function collectInto(
  fields: Map<string, Collected>,
  included: Included,
  place: Place,
  type: GraphQLObjectType,
): boolean {
  const seen = new Set<string | undefined>();
  let repeated = false;
  for (const selection of place.selectionSet.selections) {
    if (!isIncluded(selection.directives ?? [], included.conditions)) continue;
    if (selection.kind === Kind.FIELD) {
      addField(fields, selection, place.parent);
      continue;
    }
    const { typeCondition, selectionSet } =
      selection.kind === Kind.FRAGMENT_SPREAD ? included.fragments.get(selection.name.value)! : selection;
    const name = typeCondition?.name.value;
    const parent = name ? (included.schema.getType(name) as GraphQLCompositeType) : place.parent;
    if (name && !isOfType(included.schema, type, parent)) continue;
    repeated = collectInto(fields, included, { selectionSet, parent }, type) || seen.has(name) || repeated;
    seen.add(name);
  }
  return repeated;
}

function addField(fields: Map<string, Collected>, node: FieldNode, parent: GraphQLCompositeType): void {
  const responseName = node.alias?.value ?? node.name.value;
  const type = fieldType(parent, node.name.value);
  const field: Collected = fields.get(responseName) ?? { responseName, type, places: [] };
  fields.set(responseName, field);
  if (node.selectionSet) field.places.push({ selectionSet: node.selectionSet, parent: compositeIn(type!) });
}

function fieldType(parent: GraphQLCompositeType, name: string): GraphQLOutputType | null {
  if (name === '__typename') return null;
  if (!isObjectType(parent) && !isInterfaceType(parent)) throw new Error(`${parent} has no field ${name}`);
  return parent.getFields()[name]!.type;
}

function compositeIn(type: GraphQLOutputType): GraphQLCompositeType {
  if ('ofType' in type) return compositeIn(type.ofType);
  if (!isCompositeType(type)) throw new Error(`${type} has no fields`);
  return type;
}

function isOfType(schema: GraphQLSchema, type: GraphQLObjectType, condition: GraphQLCompositeType): boolean {
  return type === condition || (isAbstractType(condition) && schema.isSubType(condition, type));
}

function isIncluded(directives: readonly DirectiveNode[], conditions: Record<string, boolean>): boolean {
  return directives.every((directive) => {
    const value = directive.arguments?.[0]?.value;
    const holds =
      value?.kind === Kind.VARIABLE ? conditions[value.name.value] : value?.kind === Kind.BOOLEAN && value.value;
    if (directive.name.value === 'skip') return !holds;
    return directive.name.value !== 'include' || holds;
  });
}
