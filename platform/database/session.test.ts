import { expect, it } from 'vitest';
import { sql } from '#platform/database/drizzle.ts';
import { aPerson, moduleDefault } from '#tests/people.ts';
import { openWorld } from '#tests/world.ts';
import { reading, type Tx, writing } from './session.ts';

const world = await openWorld();
const database = world.running.get('identity')!.database;
const matti = { userId: '0199a000-0000-7000-8000-000000000001', scopes: ['read'], cause: 'api' as const };

const setting = async (tx: Tx) => {
  const [row] = await tx.execute<{ actor: string; scopes: string }>(
    sql`select current_setting('solmu.actor') as actor, current_setting('solmu.scopes') as scopes`,
  );
  return { ...row };
};

it('knows the actor from the very first statement of a write', async () => {
  expect(await writing(database, matti, setting)).toEqual({ actor: matti.userId, scopes: 'read' });
});

it('knows the actor from the very first statement of a read', async () => {
  const session = reading(database, matti);
  expect(await session.tx().then(setting)).toEqual({ actor: matti.userId, scopes: 'read' });
  await session.close();
});

it('knows of a change of rights with the next transaction, whatever the connection has kept', async () => {
  const liisa = await aPerson(world.sql, 'Liisa Kokko');
  const seesAll = async () => {
    const session = reading(database, liisa.actor);
    const [row] = await (await session.tx()).execute<{ all: boolean }>(
      sql`select access.all_rows('potentials', 'read') as all`,
    );
    await session.close();
    return row!.all;
  };
  for (const level of ['PRIVATE', 'READ', 'PRIVATE', 'READ'] as const) {
    await moduleDefault(world.sql, 'potentials', level);
    for (let times = 0; times < 4; times++) expect(await seesAll()).toBe(level === 'READ');
  }
  await world.sql`update identity."user" set active = false where id = ${liisa.uuid}`;
  expect(await seesAll()).toBe(false);
});

it('fails a read that writes', async () => {
  const session = reading(database, matti);
  const tx = await session.tx();
  await expect(tx.execute(sql`create table public.written ()`)).rejects.toMatchObject({ cause: { code: '25006' } });
  await session.close().catch(() => {});
});
