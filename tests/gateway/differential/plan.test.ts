import fc from 'fast-check';
import { GraphQLError, parse } from 'graphql';
import { expect, it } from 'vitest';
import type { Outcome } from '../../../gateway/engine.ts';
import { prepareOperation } from '../../../gateway/graph/operation.ts';
import { readGraph } from '../../../gateway/graph/supergraph.ts';
import type { Source } from '../../../gateway/source.ts';
import { localSource } from '../../../gateway/sources/local.ts';
import { stableJson } from '../../../gateway/stable-json.ts';
import { Ledger } from '../toy/context.ts';
import { SUBGRAPHS, toySchema, toySupergraph } from '../toy/toy.ts';
import { brokenSource } from './broken-source.ts';
import { type Corruption, corruptions } from './corruption.ts';
import { originalExecution } from './original.ts';
import { randomQueries, randomVariables } from './random-operation.ts';
import { UNLIMITED } from './unlimited.ts';

const graph = readGraph(toySupergraph());
const ledger = new Ledger();
const sources = Object.fromEntries(
  SUBGRAPHS.map((name) => [name, localSource({ schema: toySchema(name), open: ledger.open(name) })]),
);

/** Sources that answer as if they were broken, and count what entities they are asked for. */
function broken(corruption: Corruption) {
  const asked: string[] = [];
  const made: Record<string, Source> = Object.fromEntries(
    Object.entries(sources).map(([name, source]) => {
      const inner = brokenSource(source, corruption);
      const execute: Source['execute'] = (request) => {
        for (const one of (request.variables?.representations as object[] | undefined) ?? []) {
          asked.push(`${name} ${request.query} ${JSON.stringify(one)}`);
        }
        return inner.execute(request);
      };
      return [name, { ...inner, execute }];
    }),
  );
  return { sources: made, asked };
}

it('executes random plans, over whole and broken subgraphs, as the original does', async () => {
  let compared = 0;
  let failed = 0;
  let saved = 0;
  await fc.assert(
    fc.asyncProperty(
      randomQueries(graph.apiSchema),
      fc.array(fc.tuple(randomVariables, corruptions), { minLength: 8, maxLength: 8 }),
      async (query, cases) => {
        const { plan, engine } = prepareOperation(graph, UNLIMITED, query);
        for (const [variables, corruption] of cases) {
          // Where an object's type or a list's length may be wrong, the original places errors by guess.
          const withPaths = corruption.rate === 0 && !query.includes('...');
          const theirs = broken(corruption);
          const ours = broken(corruption);
          const expected = await outcome(withPaths, async () => {
            const result = await originalExecution(graph, plan, parse(query), variables, theirs.sources);
            if (result.data === undefined) throw result.errors?.[0];
            return { data: result.data, errors: result.errors ?? [], flaws: [] };
          });
          const request = { query, variables, caller: null, language: '', requestId: '' };
          expect(await outcome(withPaths, () => engine.execute(request, ours.sources))).toBe(expected);
          // Each entity is asked for, as often as that is, but never twice in one fetch.
          if (expected !== 'none') expect([...new Set(ours.asked)].sort()).toEqual([...new Set(theirs.asked)].sort());
          compared++;
          saved += theirs.asked.length - ours.asked.length;
          if (!expected.endsWith('"errors":[]}')) failed++;
        }
      },
    ),
    { numRuns: 200 },
  );
  await ledger.settled();
  console.log(`compared ${compared} executions, ${failed} of them with errors; ${saved} representations saved`);
  expect(failed).toBeGreaterThan(compared / 20);
  expect(saved).toBeGreaterThan(0);
}, 120_000);

/** Data and errors as text; or that there was no response. */
async function outcome(withPaths: boolean, execute: () => Promise<Outcome>): Promise<string> {
  try {
    const { data, errors } = await execute();
    return stableJson({ data, errors: errors.map((error) => shown(error, withPaths)).sort() });
  } catch {
    return 'none';
  }
}

/** What a subgraph reported; what went wrong in asking it is only told to be a fault. */
function shown(error: unknown, withPaths: boolean): string {
  if (!(error instanceof GraphQLError) || !error.extensions.serviceName) return 'fault';
  const { message, path, extensions } = error;
  return stableJson([message, extensions, withPaths ? path : null]);
}
