import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
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
