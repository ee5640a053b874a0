import { expect, it } from 'vitest';
import { openWorld } from '#tests/world.ts';
import { browse, peopleOf } from './testing.ts';

const world = await openWorld();
const { aPerson, aGroup, aPotential } = peopleOf(world);
const boss = await aPerson('Boss', { admin: true, password: 'hissi nousee kahdeksaan' });
const aino = await aPerson('Aino');
const session = { ...boss.actor, sessionId: '0199a000-0000-7000-8000-000000000001' };

type Line = { actor: string; cause: string; action: string; before: object | null; after: object | null };

/** The lines that an operation adds to the audit log. */
async function linesOf(source: string, input: object): Promise<Line[]> {
  const [last] = await world.sql<{ id: string | null }[]>`select max(id::text) as id from identity.audit`;
  const { data, errors } = await browse(world, session, source, { input });
  expect([errors, Object.values(data).flatMap((payload) => (payload as { errors: unknown[] }).errors)]).toEqual([
    undefined,
    [],
  ]);
  const rows = await world.sql<Line[]>`
    select actor, cause, action, before, after from identity.audit where id > ${last!.id ?? '00000000-0000-0000-0000-000000000000'} order by id`;
  return rows.map((row) => ({ ...row }));
}

it('tells who changed which right, how it was and how it is', async () => {
  const group = await aGroup('Etelä');
  const by = { actor: boss.uuid, cause: 'ui' };
  const add = 'mutation ($input: UpdateGroupInput!) { updateGroup(input: $input) { errors { code } } }';
  expect(await linesOf(add, { id: group.id, version: 1, memberIds: [aino.id] })).toEqual([
    { ...by, action: 'group_member.insert', before: null, after: expect.objectContaining({ user_id: aino.uuid }) },
  ]);
  expect(await linesOf(add, { id: group.id, version: 2, memberIds: [aino.id] })).toEqual([]);
  const update = 'mutation ($input: UpdateUserInput!) { updateUser(input: $input) { errors { code } } }';
  expect(await linesOf(update, { id: aino.id, version: 1, admin: true })).toEqual([
    {
      ...by,
      action: 'user.update',
      before: expect.objectContaining({ id: aino.uuid, admin: false }),
      after: expect.objectContaining({ id: aino.uuid, admin: true }),
    },
  ]);
  const record = await aPotential('Hissi', boss.uuid);
  const share = 'mutation ($input: ShareRecordInput!) { shareRecord(input: $input) { errors { code } } }';
  expect(await linesOf(share, { recordId: record.id, withId: aino.id, level: 'READ' })).toEqual([
    { ...by, action: 'share.insert', before: null, after: expect.objectContaining({ level: 'READ' }) },
  ]);
});

it('tells that a secret was changed, never the secret', async () => {
  const change = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { errors { code } } }';
  const input = { currentPassword: 'hissi nousee kahdeksaan', newPassword: 'hissi laskee kellariin' };
  const [line] = await linesOf(change, input);
  expect(line).toMatchObject({ action: 'credential.update', after: { password_hash: 'changed' } });
  const create = 'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { errors { code } } }';
  const [token] = await linesOf(create, { name: 'Outlook', scopes: ['read'] });
  expect(token).toMatchObject({ action: 'api_token.insert', after: { name: 'Outlook', token_hash: 'changed' } });
  const rows = await world.sql<{ text: string }[]>`select a::text as text from identity.audit a`;
  for (const { text } of rows) expect(text).not.toMatch(/argon2|x[0-9a-f]{64}/);
});

it('is added to and never changed, not even by the subgraph itself', async () => {
  const { database } = world.running.get('identity')!;
  expect(await database.sql`update identity.audit set action = 'x' returning id`).toHaveLength(0);
  expect(await database.sql`delete from identity.audit returning id`).toHaveLength(0);
  expect((await world.sql`select 1 from identity.audit`).length).toBeGreaterThan(0);
});
