import fc from 'fast-check';
import { type DocumentNode, type GraphQLError, type OperationDefinitionNode, parse } from 'graphql';
import { expect, it } from 'vitest';
import { prepareOperation } from '../../../gateway/graph/operation.ts';
import { readGraph } from '../../../gateway/graph/supergraph.ts';
import { compilePlan } from '../../../gateway/plan/compile.ts';
import { defaultsOf } from '../../../gateway/shape/conditions.ts';
import { compileResponse } from '../../../gateway/shape/response.ts';
import { localSource } from '../../../gateway/sources/local.ts';
import { stableJson } from '../../../gateway/stable-json.ts';
import { Ledger } from '../toy/context.ts';
import { SUBGRAPHS, toySchema, toySupergraph } from '../toy/toy.ts';
import { corrupt, corruptions } from './corruption.ts';
import { originalResponse } from './original.ts';
import { randomQueries, randomVariables } from './random-operation.ts';
import { UNLIMITED } from './unlimited.ts';

const graph = readGraph(toySupergraph());
const ledger = new Ledger();
const sources = Object.fromEntries(
  SUBGRAPHS.map((name) => [name, localSource({ schema: toySchema(name), open: ledger.open(name) })]),
);

type Prepared = ReturnType<typeof prepareOperation>;

/** What the subgraphs answer together, before it is shaped. */
async function merged(query: string, operation: Prepared, variables: Record<string, unknown>) {
  const { plan, definition } = operation;
  const data = {};
  if (!plan.node || plan.node.kind === 'Subscription') return data;
  const request = { query, variables, caller: null, language: '', requestId: '' };
  const conditions = { ...defaultsOf(definition), ...variables };
  await compilePlan(graph.supergraphSchema, plan.node)({ request, sources, variables, conditions, data, errors: [] }, [
    data,
  ]);
  return data;
}

it('shapes random responses, whole and broken, as the original does', async () => {
  let compared = 0;
  let flawed = 0;
  await fc.assert(
    fc.asyncProperty(
      randomQueries(graph.apiSchema),
      fc.array(fc.tuple(randomVariables, corruptions), { minLength: 12, maxLength: 12 }),
      async (query, cases) => {
        const operation = prepareOperation(graph, UNLIMITED, query);
        const document: DocumentNode = parse(query);
        const respond = compileResponse(graph, document, document.definitions[0] as OperationDefinitionNode);
        const defaults = defaultsOf(document.definitions[0] as OperationDefinitionNode);
        for (const [variables, corruption] of cases) {
          const input = corrupt(await merged(query, operation, variables), corruption) as Record<string, unknown>;
          const expected = outcome(() => {
            const { data, errors } = originalResponse(graph, query, variables, structuredClone(input));
            return { data, flaws: errors };
          });
          expect(outcome(() => respond(input, { ...defaults, ...variables }))).toBe(expected);
          compared++;
          if (!expected.endsWith('"flaws":[]}')) flawed++;
        }
      },
    ),
    { numRuns: 250 },
  );
  console.log(`compared ${compared} responses, ${flawed} of them flawed`);
  expect(flawed).toBeGreaterThan(compared / 20);
}, 120_000);

it('keeps what a fragment on an abstract type selects by type, which the original drops', async () => {
  const query = '{ review(id: "r1") { ... on Activity { __typename ... on Review { rating } } } }';
  const document: DocumentNode = parse(query);
  const respond = compileResponse(graph, document, document.definitions[0] as OperationDefinitionNode);
  const input = { review: { rating: 2 } };
  expect(respond(input, {})).toEqual({ data: { review: { __typename: 'Review', rating: 2 } }, flaws: [] });
  expect(originalResponse(graph, query, {}, input).data).toEqual({ review: null });
});

/** Data and flaws as text, whatever their messages; or that there was no response. */
function outcome(respond: () => { data: unknown; flaws: readonly GraphQLError[] }): string {
  try {
    const { data, flaws } = respond();
    return stableJson({ data, flaws: flaws.map(({ path, extensions }) => [path, extensions.code]) });
  } catch {
    return 'none';
  }
}
