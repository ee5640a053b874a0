import { tmpdir } from 'node:os';
import { graphql } from 'graphql';
import type { Actor } from '#platform/actor.ts';
import { readConfig } from '#platform/config.ts';
import { connect } from '#platform/database/connect.ts';
import { createLog } from '#platform/log.ts';
import { startPlatform } from '#platform/start-platform.ts';
import type { Subgraph } from '#platform/subgraph/define.ts';
import { subgraphs } from '../../../subgraphs/all.ts';
import { percentile } from '../alternate.ts';
import type { Bench, Result } from '../bench.ts';
import { BENCH_SECRET, databaseWith } from '../measured-database.ts';
import { aSeller } from '../seller.ts';
import { type Typed, typedFor } from './typed.ts';

const RECORDS = 1_000_000;
const SEARCH = 'query ($query: String!) { search(query: $query, first: 20) { id } }';
const WARMING = 20;

/**
 * Searches over the records of all modules, a million of one of them, as people type them: by a seller who sees some of them,
 * and by an administrator. Timed is the whole operation in its subgraph.
 */
export const searchBench: Bench = {
  name: 'search',
  run: async () => {
    const measured = await databaseWith(RECORDS);
    const owner = connect(measured.url, { max: 1 });
    const config = readConfig({ SOLMU_SECRET: BENCH_SECRET, SOLMU_DATA: tmpdir(), LOG_LEVEL: 'silent' });
    const log = createLog('silent');
    const { platform, close } = await startPlatform({ config, databaseUrl: measured.url, log, poolSize: 2 });
    const subgraph = subgraphs.find(({ name }) => name === 'insights')!.start(platform);
    try {
      const typed = await typedFor(owner.sql);
      const seller = await aSeller(owner.sql);
      const [admin] = await owner.sql<{ id: string }[]>`select id from identity."user" where admin limit 1`;
      const times = [
        ...(await timesOf(subgraph, seller.actor, typed)),
        ...(await timesOf(subgraph, { userId: admin!.id, scopes: [], cause: 'ui' }, typed)),
      ];
      const kinds = Map.groupBy(times, ({ kind }) => kind);
      return [
        ...[...kinds].map(([kind, some]) => p95(`search.p95Ms: ${kind}`, some)),
        { ...p95('search.p95Ms', times), peer: `${times.length} searches`, bound: { atMost: 50 } },
      ];
    } finally {
      await subgraph.close();
      await close();
      await owner.close();
      await measured.close();
    }
  },
};

type Timed = { kind: string; ms: number };

async function timesOf(subgraph: Subgraph, actor: Actor, typed: Typed[]): Promise<Timed[]> {
  const times: Timed[] = [];
  for (const [index, { kind, text }] of [...typed.slice(0, WARMING), ...typed].entries()) {
    const begun = performance.now();
    const { context, close } = subgraph.open({ actor, language: 'fi' });
    const { errors } = await graphql({
      schema: subgraph.schema,
      source: SEARCH,
      variableValues: { query: text },
      contextValue: context,
    });
    await close();
    if (errors) throw errors[0];
    if (index >= WARMING) times.push({ kind, ms: performance.now() - begun });
  }
  return times;
}

function p95(name: string, times: readonly Timed[]): Result {
  return {
    name,
    value: percentile(
      times.map(({ ms }) => ms),
      0.95,
    ),
    unit: 'ms',
  };
}
