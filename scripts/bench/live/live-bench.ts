import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { toId } from '#platform/id.ts';
import type { Bench, Result } from '../bench.ts';
import { type House, openHouse } from './house.ts';
import type { Begun, Crowd, Received } from './subscribers.ts';

const PEOPLE = 5_000;
/** Moves that only warm up, and moves that count. */
const WARMUP = 100;
const MOVES = 200;
const PER_SECOND = 10;

/**
 * A board that five thousand people look at, each over a socket and a session of their own, with the subscription of our own
 * client, while one of them moves a card every tenth of a second: real server, real PostgreSQL. A delay is counted from the
 * beginning of the transaction that moved the card, a little before its commit, to the receipt of the event by each of them.
 */
export const liveBench: Bench = {
  name: 'live',
  run: async () => {
    const house = await openHouse(PEOPLE, WARMUP + MOVES);
    const crowd = fork(join(import.meta.dirname, 'subscribers.ts'));
    try {
      const atRest = house.memory();
      const { board, cursor } = await boardOf(house);
      const begun = performance.now();
      const asked: Crowd = {
        url: `${house.url.replace('http', 'ws')}/graphql`,
        cookies: house.cookies,
        query: subscription(),
        variables: { boardId: board, after: cursor },
      };
      crowd.send({ subscribe: asked });
      await once(crowd, 'message');
      const connected = (performance.now() - begun) / 1_000;
      await wait(2_000);
      const groups = await groupsOf(house);
      await moveAll(house, board, house.potentials.slice(0, WARMUP));
      const moved = await moveAll(house, board, house.potentials.slice(WARMUP));
      const full = house.memory();
      await wait(3_000);
      crowd.send({ account: moved });
      const [received] = (await once(crowd, 'message')) as [Received];
      if (received.faults.length) console.log('  heard beside events:', received.faults);
      return resultsOf(received, { connected, groups, atRest, full });
    } finally {
      crowd.kill();
      await house.close();
    }
  },
};

async function graph(house: House, query: string, variables: object) {
  const response = await fetch(`${house.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: house.cookies[0]! },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

async function boardOf(house: House): Promise<{ board: string; cursor: string }> {
  const { filters } = await graph(house, '{ filters(module: "potentials") { id presentation } }', {});
  const board = filters.find(({ presentation }: { presentation: string }) => presentation === 'KANBAN').id;
  const read = await graph(house, 'query ($board: ID!) { board(id: $board) { cursor } }', { board });
  return { board, cursor: read.board.cursor };
}

/** The client's own subscription to a board. */
function subscription(): string {
  const file = join(import.meta.dirname, '../../../schema/operations.json');
  const documents: string[] = Object.values(JSON.parse(readFileSync(file, 'utf8')));
  return documents.find((document) => document.startsWith('subscription') && document.includes('boardChanged('))!;
}

/** Moves each card once, at an even pace; answers when the transactions began. */
async function moveAll(house: House, boardId: string, potentials: string[]): Promise<Begun> {
  const MOVE = 'mutation ($input: MoveCardInput!) { moveCard(input: $input) { errors { code message } } }';
  const [before] = await house.sql<{ seq: string }[]>`select coalesce(max(seq), 0)::text as seq from outbox.event`;
  const start = performance.now();
  const pending: Promise<void>[] = [];
  for (const [index, uuid] of potentials.entries()) {
    await wait(Math.max(0, start + (index * 1_000) / PER_SECOND - performance.now()));
    const input = { boardId, recordId: toId('pot', uuid), version: 1, toColumn: 'quoted' };
    pending.push(
      graph(house, MOVE, { input }).then(({ moveCard }) => {
        if (moveCard.errors.length) throw new Error(JSON.stringify(moveCard.errors));
      }),
    );
  }
  await Promise.all(pending);
  const rows = await house.sql<{ xid: string; at: number }[]>`
    select xid::text, extract(epoch from min(at))::float8 * 1000 as at from outbox.event
    where seq > ${before!.seq}::bigint and topic = 'record' group by xid`;
  if (rows.length !== potentials.length) throw new Error(`${rows.length} of ${potentials.length} moves were made`);
  return Object.fromEntries(rows.map(({ xid, at }) => [xid, at]));
}

async function groupsOf({ url }: House): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  return Number(/^solmu_gateway_groups (\d+)$/m.exec(metrics)?.[1]);
}

function resultsOf(
  { p50, p99, worst, lost }: Received,
  { connected, groups, atRest, full }: Record<'connected' | 'groups' | 'atRest' | 'full', number>,
): Result[] {
  return [
    { name: 'live.p99Ms', value: p99, unit: 'ms', bound: { atMost: 250 } },
    { name: 'live.lost', value: lost, unit: `of ${PEOPLE * MOVES} receipts`, bound: { atMost: 0 } },
    { name: 'live.p50Ms', value: p50, unit: 'ms' },
    { name: 'live.worstMs', value: worst, unit: 'ms' },
    { name: 'live.connectSeconds', value: connected, unit: `s for ${PEOPLE} people` },
    { name: 'live.groups', value: groups, unit: 'executions per event' },
    { name: 'memory.serverAtRest', value: atRest, unit: 'MiB' },
    { name: 'memory.serverWithSubscribers', value: full, unit: 'MiB' },
  ];
}
