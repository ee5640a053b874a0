import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { SourceRequest } from '../source.ts';
import { localSource } from './local.ts';

const ENTITY = 'type Thing @key(fields: "id") { id: ID! }';
const typeDefs = (more: string) =>
  parse(`
    enum Operator { ${Array.from({ length: 22 }, (_, index) => `OP_${index}`).join(' ')} }
    input Condition { all: [Condition!] any: [Condition!] field: String operator: Operator = OP_1 values: [String!] }
    type Query { echo(where: Condition, size: Int): String }
    ${more}
  `);
const resolvers = { Query: { echo: (_: unknown, given: object) => JSON.stringify(given) } };
const QUERY = 'query ($where: Condition = { field: "usual" }, $size: Int!) { echo(where: $where, size: $size) }';

const VARIABLES: Record<string, unknown>[] = [
  { size: 1 },
  { size: 1, where: null },
  { size: 1, where: { field: 'amount', values: ['1'] } },
  { size: 1, where: { all: { any: [{ field: 'a' }, { all: [{ field: 'b', operator: 'OP_7' }] }] } } },
  { size: 1, where: { all: [{ field: 7 }] } },
  { size: 1, where: { unknown: true } },
  { size: 'many', where: {} },
  { where: {} },
];

describe.each([
  ['with', ENTITY],
  ['without', ''],
])('a subgraph %s entities', (_, more) => {
  const schema = buildSubgraphSchema([{ typeDefs: typeDefs(more), resolvers }]);
  const source = localSource({ schema, open: () => ({ contextValue: {}, close: async () => {} }) });
  const ask = (variables: Record<string, unknown>) =>
    source.execute({
      query: QUERY,
      variables,
      caller: null,
      language: 'en',
      requestId: 'test',
    } as unknown as SourceRequest);

  it('is ready at once for conditions within conditions', async () => {
    const begun = performance.now();
    await ask({ size: 1 });
    // Written out to the end of its nesting, this takes seconds.
    expect(performance.now() - begun).toBeLessThan(1_000);
  });

  it.each(VARIABLES)('takes the variables %j as graphql does', async (variables) => {
    const expected = await execute({ schema, document: parse(QUERY), variableValues: variables });
    const found = await ask(variables);
    expect(found.data ?? null).toEqual(expected.data ?? null);
    expect(Boolean(found.errors)).toBe(Boolean(expected.errors));
  });
});
