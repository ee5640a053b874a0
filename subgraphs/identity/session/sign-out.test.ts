import { describe, expect, it } from 'vitest';
import { systemClock } from '#platform/clock.ts';
import { openWorld } from '#tests/world.ts';
import { authenticate } from '../authenticate.ts';
import { browse, type Person, peopleOf, toldOf } from '../testing.ts';

const world = await openWorld();
const { aPerson } = peopleOf(world);
const database = world.running.get('identity')!.database;
const PASSWORD = 'hissi nousee kahdeksaan';

/** Signs in at another place; answers how to ask from there. */
async function placeOf(person: Person, userAgent = 'Firefox') {
  const source = 'mutation ($input: SignInInput!) { signIn(input: $input) { errors { code } } }';
  const { cookies } = await browse(
    world,
    null,
    source,
    { input: { email: person.email, password: PASSWORD } },
    { userAgent },
  );
  const cookie = cookies[0]!.split(';')[0]!;
  const caller = () => authenticate(database, { cookie }, systemClock);
  const { actor } = (await caller())!.claims;
  return { caller, actor, graph: (query: string, variables = {}) => browse(world, actor, query, variables) };
}

describe('a person at two places', () => {
  it('sees both, with the one in use marked', async () => {
    const aino = await aPerson('Aino', { password: PASSWORD });
    const desk = await placeOf(aino, 'Firefox on Linux');
    await placeOf(aino, 'Safari on iPhone');
    const { data } = await desk.graph('{ sessions { id userAgent current createdAt lastUsedAt } }');
    expect(data.sessions).toHaveLength(2);
    expect(data.sessions.find(({ current }: { current: boolean }) => current)).toMatchObject({
      id: expect.stringMatching(/^ses_/),
      userAgent: 'Firefox on Linux',
    });
    const other = await aPerson('Other');
    expect((await browse(world, other.actor, '{ sessions { id } }')).data.sessions).toEqual([]);
  });

  it('signs out at one, which is told on the bus, and forgets the cookie', async () => {
    const matti = await aPerson('Matti', { password: PASSWORD });
    const [desk, phone] = [await placeOf(matti), await placeOf(matti)];
    const { data, cookies } = await desk.graph('mutation { signOut { ended errors { code } } }');
    expect(data.signOut).toEqual({ ended: 1, errors: [] });
    expect(cookies).toEqual(['solmu_session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax']);
    expect([await desk.caller(), await phone.caller()]).toEqual([null, expect.anything()]);
    expect((await toldOf(world, 'session')).at(-1)).toMatchObject({
      kind: 'ENDED',
      payload: { userId: matti.uuid, sessionId: desk.actor.sessionId },
    });
  });

  it('signs out everywhere else', async () => {
    const liisa = await aPerson('Liisa', { password: PASSWORD });
    const bystander = await placeOf(await aPerson('Bystander', { password: PASSWORD }));
    const places = [await placeOf(liisa), await placeOf(liisa), await placeOf(liisa)] as const;
    const { data } = await places[0].graph('mutation { signOutEverywhere { ended errors { code } } }');
    expect(data.signOutEverywhere).toEqual({ ended: 2, errors: [] });
    expect(await Promise.all([...places, bystander].map(({ caller }) => caller()))).toEqual([
      expect.anything(),
      null,
      null,
      expect.anything(),
    ]);
  });

  it('is signed out everywhere when disabled, and told so', async () => {
    const otto = await aPerson('Otto', { password: PASSWORD });
    const boss = await aPerson('Boss', { admin: true });
    const desk = await placeOf(otto);
    const source =
      'mutation ($input: UpdateUserInput!) { updateUser(input: $input) { user { active } errors { code } } }';
    const { data } = await browse(world, boss.actor, source, { input: { id: otto.id, version: 1, active: false } });
    expect(data.updateUser).toEqual({ user: { active: false }, errors: [] });
    expect(await desk.caller()).toBeNull();
    expect((await toldOf(world, 'session')).at(-1)).toMatchObject({ kind: 'ENDED', payload: { userId: otto.uuid } });
    expect((await toldOf(world, 'rights')).at(-1)).toMatchObject({ kind: 'CHANGED' });
  });

  it('changes the password, which ends the other places', async () => {
    const pia = await aPerson('Pia', { password: PASSWORD });
    const [desk, phone] = [await placeOf(pia), await placeOf(pia)];
    const source =
      'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { errors { code path message } } }';
    const change = (currentPassword: string, newPassword: string) =>
      desk.graph(source, { input: { currentPassword, newPassword } }).then(({ data }) => data.changePassword.errors);
    expect(await change('väärä väärä väärä', 'uusi salasana 123')).toEqual([
      { code: 'INVALID_CREDENTIALS', path: ['input', 'currentPassword'], message: 'Nykyinen salasana ei täsmää' },
    ]);
    expect(await change(PASSWORD, 'lyhyt')).toMatchObject([
      { code: 'PASSWORD_TOO_SHORT', path: ['input', 'newPassword'] },
    ]);
    expect(await phone.caller()).not.toBeNull();
    expect(await change(PASSWORD, 'uusi salasana 123')).toEqual([]);
    expect([await desk.caller(), await phone.caller()]).toEqual([expect.anything(), null]);
    expect(await change(PASSWORD, 'kolmas salasana 123')).toMatchObject([{ code: 'INVALID_CREDENTIALS' }]);
    expect(await change('uusi salasana 123', 'kolmas salasana 123')).toEqual([]);
  });
});
