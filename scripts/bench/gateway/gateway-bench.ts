import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { freePort } from '#platform/free-port.ts';
import { median } from '../alternate.ts';
import type { Bench, Result } from '../bench.ts';
import { answersOf, load, type Stretch } from './load.ts';
import { hiveGateway } from './peer-packages.ts';
import { type Peer, startPeer } from './processes.ts';
import { SUBGRAPHS, supergraph } from './world/world.ts';

const ROUNDS = 7;
const SECONDS = 2;

/** What is measured: our gateway in both shapes, and the two it is measured against. */
type Contestant = 'monolith' | 'hive' | 'inProcess' | 'http';

/**
 * Our gateway beside a default Apollo Server monolith and beside Hive Gateway: the same operations over the same rows in memory,
 * so that the gateway is what is measured. Each is a process of its own, asked over HTTP, turn by turn. A ratio is one of
 * operations per second of the measured process's own processor time, the median of the rounds: the client and, over HTTP,
 * the subgraphs share the machine and would blur a ratio of elapsed time.
 */
export const gatewayBench: Bench = {
  name: 'gateway',
  run: async () => {
    const stops: (() => void)[] = [];
    try {
      const contestants = await startAll(stops);
      await agree(contestants);
      const rounds: Record<Contestant, Stretch>[] = [];
      for (let round = -1; round < ROUNDS; round++) {
        const stretches = {} as Record<Contestant, Stretch>;
        for (const [name, peer] of Object.entries(contestants)) {
          stretches[name as Contestant] = await load(peer, round < 0 ? 2 * SECONDS : SECONDS);
        }
        if (round >= 0) rounds.push(stretches);
      }
      return resultsOf(rounds);
    } finally {
      for (const stop of stops) stop();
    }
  },
};

async function startAll(stops: (() => void)[]): Promise<Record<Contestant, Peer>> {
  const script = (path: string) => join(import.meta.dirname, path);
  const start = async (path: string, args: (port: number) => string[]) => {
    const port = await freePort();
    const peer = await startPeer(`http://127.0.0.1:${port}/graphql`, path, args(port));
    stops.push(peer.stop);
    return peer;
  };

  const urls: Record<string, string> = {};
  for (const name of SUBGRAPHS) {
    urls[name] = (await start(script('servers/subgraph.ts'), (port) => [name, String(port)])).url;
  }
  const folder = mkdtempSync(join(tmpdir(), 'solmu-bench-'));
  stops.push(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'supergraph.graphql');
  writeFileSync(
    file,
    supergraph((name) => urls[name]!),
  );

  return {
    monolith: await start(script('servers/monolith.ts'), (port) => [String(port)]),
    hive: await start(hiveGateway(), (port) => ['supergraph', file, '--host', '127.0.0.1', '--port', String(port)]),
    inProcess: await start(script('servers/in-process.ts'), (port) => [String(port)]),
    http: await start(script('../../../gateway/main.ts'), (port) => [
      ...['--supergraph', file, '--host', '127.0.0.1', '--port', String(port)],
    ]),
  };
}

/** What does not answer the same is no peer. */
async function agree(contestants: Record<Contestant, Peer>): Promise<void> {
  const expected = await answersOf(contestants.monolith);
  for (const [name, peer] of Object.entries(contestants)) {
    if (!isDeepStrictEqual(await answersOf(peer), expected))
      throw new Error(`${name} answers otherwise than the monolith`);
  }
}

function resultsOf(rounds: Record<Contestant, Stretch>[]): Result[] {
  const ratio = (name: string, ours: Contestant, peer: Contestant, words: string, atLeast: number): Result => ({
    name,
    value: median(rounds.map((round) => round[ours].perProcessorSecond / round[peer].perProcessorSecond)),
    unit: 'ratio',
    peer: words,
    bound: { atLeast },
  });
  const hive = 'Hive Gateway over the same HTTP subgraphs';
  return [
    ratio(
      'gateway.inProcess/apolloMonolith',
      'inProcess',
      'monolith',
      'a default Apollo Server over the same rows',
      2.5,
    ),
    ratio('gateway.inProcess/hiveGateway', 'inProcess', 'hive', hive, 5),
    ratio('gateway.http/hiveGateway', 'http', 'hive', hive, 4),
    ...(['inProcess', 'http', 'monolith', 'hive'] as const).flatMap((name) => [
      figure(`gateway.${name}.perProcessorSecond`, rounds, (round) => round[name].perProcessorSecond),
      figure(`gateway.${name}.perSecond`, rounds, (round) => round[name].perSecond),
    ]),
  ];
}

function figure<T>(name: string, rounds: T[], of: (round: T) => number): Result {
  return { name, value: Math.round(median(rounds.map(of))), unit: 'operations/s' };
}
