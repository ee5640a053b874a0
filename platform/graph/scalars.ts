import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped } from 'graphql';

/** An exact decimal as text; takes text or an integer, never a float. */
const Decimal = textScalar('Decimal', /^-?\d{1,20}(\.\d{1,10})?$/);
const Date_ = textScalar('Date', /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
const Currency = textScalar('Currency', /^[A-Z]{3}$/);

/** ISO 8601 outside; PostgreSQL's own text inside, so that no microsecond is lost. */
const DateTime = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  serialize: (value) => isoOf(String(value)),
  parseValue: parseDateTime,
  parseLiteral: (node) => parseDateTime(node.kind === Kind.STRING ? node.value : null),
});

const Value = new GraphQLScalarType({
  name: 'Value',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});

/** Resolvers of the scalars in shared.graphql. */
export const scalars = { Decimal, Date: Date_, DateTime, Currency, Value };

/** PostgreSQL's `2026-11-24 18:31:37.5+00` → `2026-11-24T18:31:37.5Z`. */
export function isoOf(text: string): string {
  return text.replace(' ', 'T').replace(/([+-]\d\d)$/, (_, hours) => (hours === '+00' ? 'Z' : `${hours}:00`));
}

function parseDateTime(value: unknown): string {
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value) && !Number.isNaN(Date.parse(value)))
    return value;
  throw badInput('DateTime', value);
}

function textScalar(name: string, pattern: RegExp) {
  const parse = (value: unknown) => {
    const text = typeof value === 'number' && Number.isInteger(value) ? String(value) : value;
    if (typeof text === 'string' && pattern.test(text)) return text;
    throw badInput(name, value);
  };
  return new GraphQLScalarType<string, string>({
    name,
    serialize: String,
    parseValue: parse,
    parseLiteral: (node) => parse('value' in node && typeof node.value === 'string' ? node.value : null),
  });
}

function badInput(name: string, value: unknown) {
  return new GraphQLError(`${JSON.stringify(value)} is no ${name}`, { extensions: { code: 'BAD_USER_INPUT' } });
}
