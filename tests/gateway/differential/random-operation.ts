import fc from 'fast-check';
import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  parse,
  validate,
} from 'graphql';

/** A selection, as a tree that prints itself; named fragments are gathered while it does. */
type Selection = (fragments: Fragments) => string;

interface Fragments {
  definitions: string[];
}

/** Values for each argument of the toy graph, as literals or as variables of the pool. */
const ARGUMENTS: Record<string, string[]> = {
  id: ['"u1"', '"t0"', '"o2"', '"r1"', '"nobody"', '$id'],
  ids: ['["u1", "nobody", "u2", "u1"]', '$ids'],
  first: ['0', '1', '3', '$first'],
  last: ['2', '$last'],
  sku: ['"b0"', '"g1"'],
  milliseconds: ['0'],
};

/** The variables that operations may use, and how they are declared. */
const VARIABLES: Record<string, string> = {
  id: 'ID!',
  ids: '[ID!]!',
  first: 'Int = 2',
  last: 'Int',
  yes: 'Boolean!',
  no: 'Boolean!',
  maybe: 'Boolean = true',
};

/** Values for the pool's variables. */
export const randomVariables = fc.record(
  {
    id: fc.constantFrom('u0', 'u3', 't1', 'o1', 'nobody'),
    ids: fc.constant(['u2', 'u5', 'u2', 'nobody']),
    first: fc.constantFrom(0, 1, 2),
    last: fc.constantFrom(1, null),
    yes: fc.boolean(),
    no: fc.boolean(),
    maybe: fc.boolean(),
  },
  { requiredKeys: ['id', 'ids', 'yes', 'no'] },
);

/** Random valid queries against a schema: aliases, fragments of all kinds, conditions, abstract types. */
export function randomQueries(schema: GraphQLSchema, depth = 4): fc.Arbitrary<string> {
  return selectionSet(schema, schema.getQueryType()!, depth)
    .map(print)
    .filter((query) => query.length < 4_000 && validate(schema, parse(query)).length === 0);
}

function print(selections: Selection): string {
  const fragments: Fragments = { definitions: [] };
  const body = selections(fragments);
  const text = [body, ...fragments.definitions].join('\n');
  const used = Object.entries(VARIABLES).filter(([name]) => new RegExp(`\\$${name}\\b`).test(text));
  const declared = used.map(([name, type]) => `$${name}: ${type}`).join(', ');
  return `query ${declared && `(${declared})`} ${text}`;
}

function selectionSet(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  depth: number,
  fragments = true,
): fc.Arbitrary<Selection> {
  return fc
    .array(selection(schema, type, depth, fragments), { minLength: 1, maxLength: 5 })
    .map((selections) => (fragments) => `{ ${selections.map((one) => one(fragments)).join(' ')} }`);
}

function selection(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  depth: number,
  fragments: boolean,
): fc.Arbitrary<Selection> {
  const typename: fc.Arbitrary<Selection> = fc.constantFrom('__typename', 'kind: __typename').map((text) => () => text);
  const choices: fc.WeightedArbitrary<Selection>[] = fragments ? [{ arbitrary: typename, weight: 1 }] : [];
  if (isObjectType(type) || isInterfaceType(type)) {
    const fields = Object.values(type.getFields()).filter(
      (one) => depth > 1 || !isCompositeType(getNamedType(one.type)),
    );
    if (fields.length) {
      const chosen = fc.constantFrom(...fields).chain((one) => field(schema, type, one, depth));
      choices.push({ arbitrary: chosen, weight: 8 });
    }
  }
  if (depth > 1 && fragments)
    choices.push({ arbitrary: fragment(schema, type, depth), weight: isAbstractType(type) ? 5 : 1 });
  return choices.length ? fc.oneof(...choices) : typename;
}

function field(
  schema: GraphQLSchema,
  parent: GraphQLCompositeType,
  { name, args, type }: GraphQLField<unknown, unknown>,
  depth: number,
): fc.Arbitrary<Selection> {
  const named = getNamedType(type as GraphQLOutputType);
  return fc
    .record({
      // An alias that tells type and field keeps most random operations free of conflicts.
      alias: fc.constantFrom(
        '',
        '',
        `${parent.name}_${name}: `,
        `other_${name}: `,
        ...(args.length ? [`n${depth}_${name}: `] : []),
      ),
      given: args.length
        ? fc.tuple(
            ...args.map((arg) => fc.constantFrom(...(ARGUMENTS[arg.name] ?? ['null'])).map((v) => `${arg.name}: ${v}`)),
          )
        : fc.constant([]),
      condition: conditions,
      inner: isCompositeType(named) ? selectionSet(schema, named, depth - 1) : fc.constant(() => ''),
    })
    .map(({ alias, given, condition, inner }): Selection => {
      const listed = given.length ? `(${given.join(', ')})` : '';
      return (fragments) => `${alias}${name}${listed} ${condition} ${inner(fragments)}`;
    });
}

function fragment(schema: GraphQLSchema, type: GraphQLCompositeType, depth: number): fc.Arbitrary<Selection> {
  const targets = Object.values(schema.getTypeMap()).filter(
    (other): other is GraphQLCompositeType => isCompositeType(other) && mayBe(schema, type, other),
  );
  return fc
    .record({ on: fc.constantFrom(...targets), condition: conditions, form: fc.integer({ min: 0, max: 3 }) })
    .chain(({ on, condition, form }) => {
      const inside = form === 0 ? type : on;
      const free = !(isObjectType(type) && isInterfaceType(inside));
      return selectionSet(schema, inside, depth - 1, free).map((inner): Selection => {
        if (form === 0) return (fragments) => `... ${condition} ${inner(fragments)}`;
        if (form < 3) return (fragments) => `... on ${on.name} ${condition} ${inner(fragments)}`;
        return (fragments) => {
          const name = `F${fragments.definitions.length}`;
          const place = fragments.definitions.push('') - 1;
          fragments.definitions[place] = `fragment ${name} on ${on.name} ${inner(fragments)}`;
          return `...${name} ${condition}`;
        };
      });
    });
}

/**
 * Whether a fragment on `other` is tried where `type` is selected from. Below an object's fragment on an abstract type the original
 * forgets which type the object has and drops what depends on it (see shape.test.ts), so there are only plain fields there.
 */
function mayBe(schema: GraphQLSchema, type: GraphQLCompositeType, other: GraphQLCompositeType): boolean {
  if (other.name.startsWith('__') || (isObjectType(type) && isUnionType(other))) return false;
  const possible = (one: GraphQLCompositeType) => (isAbstractType(one) ? schema.getPossibleTypes(one) : [one]);
  return possible(type).some((one) => possible(other).includes(one));
}

const conditions = fc.oneof(
  { arbitrary: fc.constant(''), weight: 6 },
  {
    arbitrary: fc.constantFrom(
      '@include(if: $yes)',
      '@skip(if: $no)',
      '@include(if: $maybe)',
      '@include(if: $yes) @skip(if: $no)',
      '@skip(if: false)',
      '@include(if: false)',
    ),
    weight: 1,
  },
);
