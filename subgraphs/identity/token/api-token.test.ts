import { describe, expect, it } from 'vitest';
import { openWorld } from '#tests/world.ts';
import { authenticate } from '../authenticate.ts';
import { browse, type Person, peopleOf, toldOf } from '../testing.ts';

let now = new Date('2026-11-24T08:00:00Z');
const clock = { now: () => now };
const world = await openWorld({ clock });
const { aPerson } = peopleOf(world);
const database = world.running.get('identity')!.database;

const CREATE = `mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) {
  apiToken { id name prefix scopes expiresAt lastUsedAt createdAt } secret errors { code path message } } }`;
const inSession = ({ actor }: Person) => ({ ...actor, sessionId: '0199a000-0000-7000-8000-000000000001' });
const bearer = (secret: string) => authenticate(database, { authorization: `Bearer ${secret}` }, clock);
const create = (person: Person, input: object, idempotencyKey?: string) =>
  browse(
    world,
    inSession(person),
    CREATE,
    { input: { name: 'Outlook', scopes: ['read'], ...input } },
    { idempotencyKey },
  ).then(({ data }) => data.createApiToken);

describe('an API token', () => {
  it('stands for its owner, narrowed to its scopes', async () => {
    const aino = await aPerson('Aino', { language: 'en' });
    const { apiToken, secret, errors } = await create(aino, { scopes: ['write:potentials', 'read', 'read'] });
    expect(errors).toEqual([]);
    expect(secret).toMatch(/^solmu_pat_[\w-]{43}$/);
    expect(apiToken).toMatchObject({
      id: expect.stringMatching(/^tok_/),
      name: 'Outlook',
      prefix: secret.slice(0, 16),
      scopes: ['write:potentials', 'read'],
      expiresAt: null,
      lastUsedAt: null,
    });
    expect(await bearer(secret)).toEqual({
      subject: aino.id,
      audience: `${aino.id} read write:potentials`,
      claims: {
        actor: {
          userId: aino.uuid,
          scopes: ['read', 'write:potentials'],
          cause: 'api',
          sessionId: expect.any(String),
        },
        language: 'en',
      },
      trusted: true,
    });
    const { data } = await browse(world, inSession(aino), '{ apiTokens { name lastUsedAt } }');
    expect(data.apiTokens).toEqual([{ name: 'Outlook', lastUsedAt: '2026-11-24T08:00:00Z' }]);
  });

  it('is not made up for by a good cookie when it is a bad one', async () => {
    const matti = await aPerson('Matti', { password: 'hissi nousee kahdeksaan' });
    const source = 'mutation ($input: SignInInput!) { signIn(input: $input) { errors { code } } }';
    const input = { email: matti.email, password: 'hissi nousee kahdeksaan' };
    const { cookies } = await browse(world, null, source, { input });
    const cookie = cookies[0]!.split(';')[0];
    expect(await authenticate(database, { cookie }, clock)).not.toBeNull();
    for (const authorization of ['Bearer solmu_pat_unknown', 'Bearer', 'Basic YTpi', 'nonsense'])
      expect(await authenticate(database, { cookie, authorization }, clock)).toBeNull();
  });

  it('is the same for a retry, and its secret is kept nowhere', async () => {
    const liisa = await aPerson('Liisa');
    const first = await create(liisa, {}, 'key 1');
    const second = await create(liisa, {}, 'key 1');
    expect(second).toEqual(first);
    expect(await create(liisa, {}, 'key 2')).not.toMatchObject({ secret: first.secret });
    const secret = first.secret.slice('solmu_pat_'.length + 6);
    for (const table of ['identity.api_token', 'identity.audit', 'outbox.outcome', 'outbox.event']) {
      const rows = await world.sql.unsafe<{ text: string }[]>(`select t::text as text from ${table} t`);
      for (const { text } of rows) expect(text).not.toContain(secret);
    }
  });

  it('ends by its time, by being revoked, and with its owner', async () => {
    const pia = await aPerson('Pia');
    const [brief, revoked, lasting] = [
      await create(pia, { expiresAt: '2026-11-24T09:00:00Z' }),
      await create(pia, {}),
      await create(pia, {}),
    ];
    const known = () =>
      Promise.all([brief, revoked, lasting].map(async ({ secret }) => (await bearer(secret)) !== null));
    expect(await known()).toEqual([true, true, true]);
    now = new Date('2026-11-24T09:00:00Z');
    expect(await known()).toEqual([false, true, true]);
    const source =
      'mutation ($input: RevokeApiTokenInput!) { revokeApiToken(input: $input) { revokedId errors { code } } }';
    const { data } = await browse(world, inSession(pia), source, { input: { id: revoked.apiToken.id } });
    expect(data.revokeApiToken).toEqual({ revokedId: revoked.apiToken.id, errors: [] });
    expect(await known()).toEqual([false, false, true]);
    expect((await toldOf(world, 'session')).at(-1)).toMatchObject({ kind: 'ENDED', payload: { userId: pia.uuid } });
    await world.sql`update identity."user" set active = false where id = ${pia.uuid}`;
    expect(await known()).toEqual([false, false, false]);
  });

  it('is its owner’s alone to see and to revoke', async () => {
    const [otto, eeva] = [await aPerson('Otto'), await aPerson('Eeva', { admin: true })];
    const { apiToken, secret } = await create(otto, {});
    const source = 'mutation ($input: RevokeApiTokenInput!) { revokeApiToken(input: $input) { errors { code path } } }';
    const { data } = await browse(world, inSession(eeva), `{ apiTokens { id } }`);
    expect(data.apiTokens).toEqual([]);
    const { data: refused } = await browse(world, inSession(eeva), source, { input: { id: apiToken.id } });
    expect(refused.revokeApiToken.errors).toEqual([{ code: 'NOT_FOUND', path: ['input', 'id'] }]);
    expect(await bearer(secret)).not.toBeNull();
  });

  it('may not see or change how its owner signs in, nor settings beyond its scopes', async () => {
    const boss = await aPerson('Boss', { admin: true });
    const app = (scopes: string[]) => ({ ...inSession(boss), cause: 'api' as const, scopes });
    const codeOf = async (scopes: string[], mutation: string, input: string) => {
      const { data } = await browse(world, app(scopes), `mutation { it: ${mutation}${input} { errors { code } } }`);
      return data.it.errors[0]?.code ?? 'DONE';
    };
    for (const [mutation, input] of [
      ['createApiToken', '(input: {name: "More", scopes: ["write"]})'],
      ['revokeApiToken', '(input: {id: "tok_00000000000000000000000000"})'],
      ['changePassword', '(input: {currentPassword: "x", newPassword: "hissi nousee kahdeksaan"})'],
      ['startTotp', ''],
      ['confirmTotp', '(input: {code: "000000"})'],
      ['disableTotp', '(input: {password: "x"})'],
      ['signOutEverywhere', ''],
      ['updateViewer', '(input: {theme: "dark"})'],
    ])
      expect([mutation, await codeOf(['write'], mutation!, input!)]).toEqual([mutation, 'FORBIDDEN']);
    const { data } = await browse(world, app(['read', 'write']), '{ apiTokens { id } sessions { id } }');
    expect(data).toEqual({ apiTokens: [], sessions: [] });
    expect(await codeOf(['read', 'write:potentials'], 'createGroup', '(input: {name: "Etelä"})')).toBe('FORBIDDEN');
    expect(await codeOf(['write'], 'createGroup', '(input: {name: "Etelä"})')).toBe('DONE');
  });
});
