import { describe, expect, it } from 'vitest';
import type { Actor } from '#platform/actor.ts';
import { toId } from '#platform/id.ts';
import { openWorld } from '#tests/world.ts';
import { browse, peopleOf } from './testing.ts';

const world = await openWorld();
const { aPerson, aRole, aGroup, aPotential } = peopleOf(world);
const PASSWORD = 'hissi nousee kahdeksaan';
const boss = await aPerson('Boss', { admin: true, password: PASSWORD });
const aino = await aPerson('Aino', { password: PASSWORD });
const gone = await aPerson('Gone', { active: false });
const roles = [await aRole('Johto'), await aRole('Myyjä')].map((uuid) => toId('rol', uuid));
const groups = [await aGroup('Etelä'), await aGroup('Pohjoinen')];
const mine = await aPotential('Oma hissi', aino.uuid);
const hidden = await aPotential('Toisen hissi', boss.uuid);
await world.sql`insert into identity.share (module, record_id, principal_id, level) values ('potentials', ${mine.uuid}, ${boss.uuid}, 'READ')`;

const uuid = '0199a000-0000-7000-8000-000000000001';
const administrator: Actor = { ...boss.actor, sessionId: uuid };
const person: Actor = { ...aino.actor, sessionId: uuid };
const app: Actor = { ...person, cause: 'api', scopes: ['write'] };
const nobodys = (prefix: string) => toId(prefix, uuid);
const long = (length: number) => 'x'.repeat(length);
const YESTERDAY = new Date(Date.now() - 86_400_000).toISOString();
const IN_TWO_YEARS = new Date(Date.now() + 730 * 86_400_000).toISOString();

/** What is asked, by whom, with what that is wrong, and the code and the place of the fault. */
type Case = [mutation: string, actor: Actor | null, input: object | null, code: string, path: string];

const INVITED = { name: 'Uusi', email: 'uusi@kone.fi', roleId: roles[1] };
const PERMISSION = {
  module: 'potentials',
  create: true,
  read: 'ALL',
  edit: 'ALL',
  delete: 'ALL',
  massEdit: true,
  export: true,
  import: true,
};
const RULE = { module: 'potentials', fromGroupId: groups[0]!.id, toGroupId: groups[1]!.id, level: 'READ' };
const VAT = { class: 'GENERAL', from: '2027-01-01', rate: '26', source: 'AVL' };
const SHARED = { recordId: mine.id, withId: boss.id };
const FIRST = { company: 'Kone', name: 'Aino', email: 'aino@kone.fi', password: PASSWORD };

const CASES: Case[] = [
  ['inviteUser', person, INVITED, 'FORBIDDEN', 'input'],
  ['inviteUser', administrator, { ...INVITED, name: ' \n' }, 'REQUIRED', 'input.name'],
  ['inviteUser', administrator, { ...INVITED, name: long(201) }, 'TOO_LONG', 'input.name'],
  ['inviteUser', administrator, { ...INVITED, email: 'uusi@' }, 'INVALID_EMAIL', 'input.email'],
  ['inviteUser', administrator, { ...INVITED, email: `${long(250)}@kone.fi` }, 'TOO_LONG', 'input.email'],
  ['inviteUser', administrator, { ...INVITED, email: 'AINO@kone.fi' }, 'EMAIL_TAKEN', 'input.email'],
  ['inviteUser', administrator, { ...INVITED, title: long(201) }, 'TOO_LONG', 'input.title'],
  ['inviteUser', administrator, { ...INVITED, roleId: 'rol_1' }, 'INVALID_ID', 'input.roleId'],
  ['inviteUser', administrator, { ...INVITED, roleId: nobodys('rol') }, 'NOT_FOUND', 'input.roleId'],
  ['inviteUser', administrator, { ...INVITED, groupIds: [groups[0]!.id, roles[0]] }, 'INVALID_ID', 'input.groupIds.1'],
  ['inviteUser', administrator, { ...INVITED, groupIds: [nobodys('grp')] }, 'NOT_FOUND', 'input.groupIds.0'],
  ['updateUser', person, { id: aino.id, version: 1, admin: true }, 'FORBIDDEN', 'input'],
  ['updateUser', administrator, { id: groups[0]!.id, version: 1 }, 'INVALID_ID', 'input.id'],
  ['updateUser', administrator, { id: nobodys('usr'), version: 1 }, 'NOT_FOUND', 'input.id'],
  ['updateUser', administrator, { id: aino.id, version: 7, name: 'A' }, 'STALE_VERSION', 'input.version'],
  ['updateUser', administrator, { id: aino.id, version: 1, name: '' }, 'REQUIRED', 'input.name'],
  ['updateUser', administrator, { id: aino.id, version: 1, title: long(201) }, 'TOO_LONG', 'input.title'],
  ['updateUser', administrator, { id: aino.id, version: 1, roleId: nobodys('rol') }, 'NOT_FOUND', 'input.roleId'],
  ['updateUser', administrator, { id: aino.id, version: 1, groupIds: ['x'] }, 'INVALID_ID', 'input.groupIds.0'],
  ['updateUser', administrator, { id: boss.id, version: 1, admin: false }, 'LAST_ADMIN', 'input.admin'],
  ['updateUser', administrator, { id: boss.id, version: 1, active: false }, 'LAST_ADMIN', 'input.active'],
  ['updateViewer', app, { theme: 'dark' }, 'FORBIDDEN', 'input'],
  ['updateViewer', person, { name: '' }, 'REQUIRED', 'input.name'],
  ['updateViewer', person, { name: long(201) }, 'TOO_LONG', 'input.name'],
  ['updateViewer', person, { language: 'sv' }, 'INVALID_LANGUAGE', 'input.language'],
  ['updateViewer', person, { theme: 'pink' }, 'INVALID_OPTION', 'input.theme'],
  ['updateCompany', person, { name: 'Kone Oyj' }, 'FORBIDDEN', 'input'],
  ['updateCompany', administrator, { name: ' ' }, 'REQUIRED', 'input.name'],
  ['updateCompany', administrator, { name: long(101) }, 'TOO_LONG', 'input.name'],
  ['setCurrencyRates', person, { rates: [], source: 'EKP' }, 'FORBIDDEN', 'input'],
  ['setCurrencyRates', administrator, { rates: [], source: 'EKP' }, 'REQUIRED', 'input.rates'],
  ['importCurrencyRates', person, { csv: '', source: 'EKP' }, 'FORBIDDEN', 'input'],
  ['importCurrencyRates', administrator, { csv: '', source: 'EKP' }, 'RATES_NOT_A_TABLE', 'input.csv'],
  ['deleteCurrencyRate', person, { id: 'x' }, 'FORBIDDEN', 'input'],
  ['deleteCurrencyRate', administrator, { id: 'x' }, 'NOT_FOUND', 'input.id'],
  ['setVatRate', person, VAT, 'FORBIDDEN', 'input'],
  ['setVatRate', administrator, { ...VAT, rate: '0' }, 'OUT_OF_RANGE', 'input.rate'],
  ['deleteVatRate', person, { id: 'x' }, 'FORBIDDEN', 'input'],
  ['deleteVatRate', administrator, { id: 'x' }, 'NOT_FOUND', 'input.id'],
  ['createGroup', person, { name: 'Länsi' }, 'FORBIDDEN', 'input'],
  ['createGroup', administrator, { name: '' }, 'REQUIRED', 'input.name'],
  ['createGroup', administrator, { name: long(101) }, 'TOO_LONG', 'input.name'],
  ['createGroup', administrator, { name: 'ETELÄ' }, 'NAME_TAKEN', 'input.name'],
  ['createGroup', administrator, { name: 'Länsi', memberIds: [aino.id, 'x'] }, 'INVALID_ID', 'input.memberIds.1'],
  ['createGroup', administrator, { name: 'Länsi', memberIds: [roles[0]] }, 'INVALID_ID', 'input.memberIds.0'],
  ['createGroup', administrator, { name: 'Länsi', memberIds: [nobodys('usr')] }, 'NOT_FOUND', 'input.memberIds.0'],
  ['createGroup', administrator, { name: 'Länsi', memberRoleIds: [aino.id] }, 'INVALID_ID', 'input.memberRoleIds.0'],
  [
    'createGroup',
    administrator,
    { name: 'Länsi', memberIds: Array(1001).fill(aino.id) },
    'TOO_MANY',
    'input.memberIds',
  ],
  ['updateGroup', person, { id: groups[0]!.id, version: 1, memberIds: [aino.id] }, 'FORBIDDEN', 'input'],
  ['updateGroup', administrator, { id: 'grp_x', version: 1 }, 'INVALID_ID', 'input.id'],
  ['updateGroup', administrator, { id: nobodys('grp'), version: 1 }, 'NOT_FOUND', 'input.id'],
  ['updateGroup', administrator, { id: groups[0]!.id, version: 2 }, 'STALE_VERSION', 'input.version'],
  ['updateGroup', administrator, { id: groups[0]!.id, version: 1, name: 'pohjoinen' }, 'NAME_TAKEN', 'input.name'],
  [
    'updateGroup',
    administrator,
    { id: groups[0]!.id, version: 1, memberIds: [groups[0]!.id] },
    'GROUP_CYCLE',
    'input.memberIds',
  ],
  ['deleteGroup', person, { id: groups[0]!.id }, 'FORBIDDEN', 'input'],
  ['deleteGroup', administrator, { id: aino.id }, 'INVALID_ID', 'input.id'],
  ['deleteGroup', administrator, { id: nobodys('grp') }, 'NOT_FOUND', 'input.id'],
  ['createRole', person, { name: 'Kuski' }, 'FORBIDDEN', 'input'],
  ['createRole', administrator, { name: ' ' }, 'REQUIRED', 'input.name'],
  ['createRole', administrator, { name: 'myyjä' }, 'NAME_TAKEN', 'input.name'],
  ['createRole', administrator, { name: 'Kuski', parentId: 'x' }, 'INVALID_ID', 'input.parentId'],
  ['createRole', administrator, { name: 'Kuski', parentId: nobodys('rol') }, 'NOT_FOUND', 'input.parentId'],
  [
    'createRole',
    administrator,
    { name: 'Kuski', permissions: [PERMISSION, { ...PERMISSION, module: 'ships' }] },
    'INVALID_OPTION',
    'input.permissions.1.module',
  ],
  [
    'createRole',
    administrator,
    { name: 'Kuski', permissions: [PERMISSION, PERMISSION] },
    'CONFLICT',
    'input.permissions.1.module',
  ],
  ['updateRole', person, { id: roles[0], version: 1, name: 'A' }, 'FORBIDDEN', 'input'],
  ['updateRole', administrator, { id: nobodys('rol'), version: 1 }, 'NOT_FOUND', 'input.id'],
  ['updateRole', administrator, { id: roles[0], version: 3 }, 'STALE_VERSION', 'input.version'],
  ['updateRole', administrator, { id: roles[0], version: 1, parentId: roles[0] }, 'CYCLE', 'input.parentId'],
  ['updateRole', administrator, { id: roles[0], version: 1, name: long(101) }, 'TOO_LONG', 'input.name'],
  ['deleteRole', person, { id: roles[0] }, 'FORBIDDEN', 'input'],
  ['deleteRole', administrator, { id: nobodys('rol') }, 'NOT_FOUND', 'input.id'],
  ['setModuleDefault', person, { module: 'potentials', default: 'EDIT' }, 'FORBIDDEN', 'input'],
  ['setModuleDefault', administrator, { module: 'ships', default: 'EDIT' }, 'INVALID_OPTION', 'input.module'],
  ['addSharingRule', person, RULE, 'FORBIDDEN', 'input'],
  ['addSharingRule', administrator, { ...RULE, module: 'ships' }, 'INVALID_OPTION', 'input.module'],
  ['addSharingRule', administrator, { ...RULE, fromGroupId: aino.id }, 'INVALID_ID', 'input.fromGroupId'],
  ['addSharingRule', administrator, { ...RULE, toGroupId: nobodys('grp') }, 'NOT_FOUND', 'input.toGroupId'],
  ['removeSharingRule', person, { id: nobodys('rul') }, 'FORBIDDEN', 'input'],
  ['removeSharingRule', administrator, { id: nobodys('rul') }, 'NOT_FOUND', 'input.id'],
  ['shareRecord', person, { ...SHARED, recordId: 'x', level: 'READ' }, 'INVALID_ID', 'input.recordId'],
  ['shareRecord', person, { ...SHARED, recordId: aino.id, level: 'READ' }, 'INVALID_ID', 'input.recordId'],
  ['shareRecord', person, { ...SHARED, recordId: hidden.id, level: 'READ' }, 'NOT_FOUND', 'input.recordId'],
  ['shareRecord', person, { ...SHARED, withId: roles[0], level: 'READ' }, 'INVALID_ID', 'input.withId'],
  ['shareRecord', person, { ...SHARED, withId: gone.id, level: 'READ' }, 'NOT_FOUND', 'input.withId'],
  ['shareRecord', person, { ...SHARED, level: 'READ', until: YESTERDAY }, 'UNTIL_PAST', 'input.until'],
  ['shareRecord', { ...app, scopes: ['read'] }, { ...SHARED, level: 'EDIT' }, 'FORBIDDEN', 'input.recordId'],
  ['unshareRecord', person, { ...SHARED, recordId: hidden.id }, 'NOT_FOUND', 'input.recordId'],
  ['unshareRecord', person, { ...SHARED, withId: groups[0]!.id }, 'NOT_FOUND', 'input.withId'],
  ['unshareRecord', { ...app, scopes: ['read'] }, SHARED, 'FORBIDDEN', 'input.recordId'],
  ['createApiToken', app, { name: 'App', scopes: ['read'] }, 'FORBIDDEN', 'input'],
  ['createApiToken', person, { name: '', scopes: ['read'] }, 'REQUIRED', 'input.name'],
  ['createApiToken', person, { name: long(101), scopes: ['read'] }, 'TOO_LONG', 'input.name'],
  ['createApiToken', person, { name: 'App', scopes: [] }, 'REQUIRED', 'input.scopes'],
  ['createApiToken', person, { name: 'App', scopes: ['read', 'admin'] }, 'INVALID_SCOPE', 'input.scopes.1'],
  ['createApiToken', person, { name: 'App', scopes: ['read:ships'] }, 'INVALID_SCOPE', 'input.scopes.0'],
  ['createApiToken', person, { name: 'App', scopes: ['read,write'] }, 'INVALID_SCOPE', 'input.scopes.0'],
  [
    'createApiToken',
    person,
    { name: 'App', scopes: ['read'], expiresAt: YESTERDAY },
    'EXPIRY_INVALID',
    'input.expiresAt',
  ],
  [
    'createApiToken',
    person,
    { name: 'App', scopes: ['read'], expiresAt: IN_TWO_YEARS },
    'EXPIRY_INVALID',
    'input.expiresAt',
  ],
  ['revokeApiToken', app, { id: nobodys('tok') }, 'FORBIDDEN', 'input'],
  ['revokeApiToken', person, { id: nobodys('tok') }, 'NOT_FOUND', 'input.id'],
  ['signIn', null, { email: 'aino@kone.fi', password: 'wrong' }, 'INVALID_CREDENTIALS', 'input.password'],
  ['signIn', null, { email: '', password: long(10_000) }, 'INVALID_CREDENTIALS', 'input.password'],
  ['createFirstAdministrator', null, FIRST, 'ALREADY_SET_UP', 'input'],
  ['setPassword', null, { token: 'unknown', password: PASSWORD }, 'LINK_INVALID', 'input.token'],
  ['changePassword', app, { currentPassword: PASSWORD, newPassword: PASSWORD }, 'FORBIDDEN', 'input'],
  [
    'changePassword',
    person,
    { currentPassword: 'wrong', newPassword: PASSWORD },
    'INVALID_CREDENTIALS',
    'input.currentPassword',
  ],
  ['changePassword', person, { currentPassword: PASSWORD, newPassword: long(201) }, 'TOO_LONG', 'input.newPassword'],
  ['startTotp', app, null, 'FORBIDDEN', 'input'],
  ['removeLogo', person, null, 'FORBIDDEN', 'input'],
  ['confirmTotp', person, { code: '123456' }, 'TOTP_NOT_STARTED', 'input'],
  ['disableTotp', person, { password: 'wrong' }, 'INVALID_CREDENTIALS', 'input.password'],
  ['signOutEverywhere', app, null, 'FORBIDDEN', 'input'],
];

/** Mutations that nothing can be wrong with: they answer all alike. */
const WITHOUT_FAULTS = ['signOut', 'requestPasswordReset'];

async function fingerprint(): Promise<string> {
  const tables = await world.sql<{ name: string }[]>`
    select format('identity.%I', tablename) as name from pg_tables where schemaname = 'identity' and tablename <> 'attempt' order by 1`;
  const parts = [];
  for (const { name } of tables) {
    const [row] = await world.sql.unsafe<{ sum: string }[]>(
      `select md5(string_agg(t::text, '|' order by t::text)) as sum from ${name} t`,
    );
    parts.push(`${name} ${row!.sum}`);
  }
  return parts.join('\n');
}

async function ask(mutation: string, actor: Actor | null, input: object | null, language: 'fi' | 'en') {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const source = input
    ? `mutation ($input: ${type}!) { it: ${mutation}(input: $input) { errors { code path message } } }`
    : `mutation { it: ${mutation} { errors { code path message } } }`;
  await world.sql`delete from identity.attempt`;
  const { data, errors, cookies } = await browse(world, actor, source, { input }, { language });
  expect([errors, cookies]).toEqual([undefined, []]);
  return data.it.errors;
}

describe('bad input', () => {
  it.each(CASES)('%s refuses it: %#', async (mutation, actor, input, code, path) => {
    const before = await fingerprint();
    const [fi, en] = [await ask(mutation, actor, input, 'fi'), await ask(mutation, actor, input, 'en')];
    expect(fi).toEqual([{ code, path: path.split('.'), message: expect.any(String) }]);
    expect(en).toEqual([{ code, path: path.split('.'), message: expect.any(String) }]);
    for (const [{ message }] of [fi, en]) expect(message).not.toMatch(/^[A-Z_]+$|\{/);
    expect(fi[0].message).not.toBe(en[0].message);
    expect(await fingerprint()).toBe(before);
  });

  it('is tried on every mutation there is', () => {
    const there = Object.keys(world.running.get('identity')!.schema.getMutationType()!.getFields());
    const tried = new Set([...CASES.map(([mutation]) => mutation), ...WITHOUT_FAULTS]);
    expect(there.filter((mutation) => !tried.has(mutation))).toEqual([]);
  });

  it('is refused of whoever is not signed in', async () => {
    for (const mutation of ['startTotp', 'signOutEverywhere']) {
      const { errors } = await browse(world, null, `mutation { ${mutation} { errors { code } } }`);
      expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    }
  });
});
