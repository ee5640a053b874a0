import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { consume } from '#platform/changes/consume.ts';
import type { Person } from '#tests/people.ts';
import { openWorld, type World } from '#tests/world.ts';
import { aCompany, type Company } from '../testing/company.ts';
import { tellOfRecords } from './tell-of-records.ts';
import { tellOfRuns } from './tell-of-runs.ts';

let world: World;
let company: Company;
let consumers: { stop(): Promise<void> }[];

beforeAll(async () => {
  world = await openWorld();
  company = await aCompany(world);
  const { database } = world.running.get('activities')!;
  const options = { database, platform: world.platform };
  consumers = await Promise.all([tellOfRecords, tellOfRuns].map((consumer) => consume(options, consumer)));
});
afterAll(() => Promise.all(consumers.map((consumer) => consumer.stop())));
beforeEach(() => world.sql`delete from activities.notification`);

/** A run of somebody's that has ended after so many seconds; answers its UUID. */
async function ended(by: Person, seconds: number, { state = 'DONE', values = {} } = {}): Promise<string> {
  const { sql } = world;
  const [run] = await sql<{ id: string }[]>`
    insert into runs.run (kind, module, actor_id, input, state, total, done, refused, reversible, created_at, ended_at)
    values ('records.edit', 'potentials', ${by.uuid}, ${JSON.stringify({ values })}::text::jsonb, ${state}, 1000, 990, 10, true,
      now() - ${seconds} * interval '1 second', now()) returning id`;
  return run!.id;
}

/** Says that a run has ended, as the last step of each does, and waits until whom it concerns has heard of it. */
async function say({ uuid }: Person, run: string) {
  await world.sql`select outbox.emit('run', 'potentials', null, 'ENDED', ${JSON.stringify({ run, receiver: uuid })}::text::jsonb)`;
  await expect
    .poll(
      async () => {
        const [left] = await world.sql<{ count: number }[]>`
        select count(*)::int as count from outbox.event e join outbox.consumer c on (e.xid, e.seq) > (c.xid, c.seq)
        where (e.topic, c.name) in (('run', 'activities.tellOfRuns'), ('record', 'activities.tellOfRecords'))`;
        return left!.count;
      },
      { timeout: 5_000 },
    )
    .toBe(0);
}

const NEWS =
  '{ unreadCount notifications { edges { node { kind module count run { id } record { id } actor { id } } } } }';
const newsOf = async (of: Person) =>
  (await company.ask(of, NEWS)).notifications.edges.map(({ node }: { node: object }) => node);

it('tells of a long run that ended, once, and of a short one only when it failed', async () => {
  const { aino, matti } = company;
  const long = await ended(aino, 30);
  await say(aino, long);
  await say(aino, long);
  await say(aino, await ended(aino, 2));
  await say(aino, await ended(aino, 30, { state: 'CANCELLED' }));
  const told = {
    kind: 'RUN',
    module: 'potentials',
    count: 990,
    run: { id: expect.stringMatching(/^run_/) },
    record: null,
    actor: null,
  };
  expect(await newsOf(aino)).toEqual([told]);
  await say(aino, await ended(aino, 2, { state: 'FAILED' }));
  expect(await newsOf(aino)).toEqual([told, told]);
  expect(await newsOf(matti)).toEqual([]);
});

/** Hands potentials of Aino's over, as a mass edit does: their outcomes and their history. */
async function handOver(count: number, to: Person): Promise<string> {
  const { aino } = company;
  const run = await ended(aino, 1, { values: { owner: to.id } });
  await world.sql.begin(async (sql) => {
    await sql`select set_config('solmu.actor', ${aino.uuid}, true), set_config('solmu.cause', 'massEdit', true)`;
    await sql`insert into sales.potential (name, owner_id) select 'Siirto ' || n, ${aino.uuid} from generate_series(1, ${count}::int) n`;
    await sql`with given as (update sales.potential set owner_id = ${to.uuid} where owner_id = ${aino.uuid} returning id, version)
      insert into runs.outcome (run_id, place, record_id, outcome, version)
      select ${run}, row_number() over (), id, 'CHANGED', version from given`;
  });
  return run;
}

it.each([2, 60])('tells a new owner of %i records once, with their number', async (count) => {
  const { aino, matti } = company;
  await say(aino, await handOver(count, matti));
  expect(await newsOf(matti)).toEqual([
    {
      kind: 'ASSIGNMENT',
      module: 'potentials',
      count,
      run: { id: expect.any(String) },
      record: null,
      actor: { id: aino.id },
    },
  ]);
  expect(await newsOf(aino)).toEqual([]);
});

it('tells of a single record by its name', async () => {
  const { aino, matti } = company;
  await say(aino, await handOver(1, matti));
  expect(await newsOf(matti)).toMatchObject([
    { kind: 'ASSIGNMENT', count: 1, record: { id: expect.stringMatching(/^pot_/) } },
  ]);
});
