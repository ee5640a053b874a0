import { describe, expect, it } from 'vitest';
import { openWorld } from '#tests/world.ts';
import { browse, peopleOf } from '../testing.ts';

let now = new Date('2026-11-24T08:00:00Z');
const world = await openWorld({ clock: { now: () => now } });
const { aPerson } = peopleOf(world);
const PASSWORD = 'hissi nousee kahdeksaan';
const SIGN_IN =
  'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { theme } errors { code path message } } }';

async function signIn(email: string, password: string, clientIp = '10.0.0.1') {
  const { data } = await browse(world, null, SIGN_IN, { input: { email, password } }, { clientIp });
  return data.signIn.errors[0]?.code ?? 'IN';
}

describe('guessing', () => {
  it('is stopped after ten tries at one address, from wherever, for a quarter of an hour', async () => {
    const { email } = await aPerson('Aino', { password: PASSWORD });
    const guesses = await Promise.all(
      Array.from({ length: 14 }, (_, number) => signIn(email, `arvaus numero ${number}`, `10.1.0.${number}`)),
    );
    expect(guesses.sort()).toEqual([...Array(10).fill('INVALID_CREDENTIALS'), ...Array(4).fill('RATE_LIMITED')]);
    expect(await signIn(email.toUpperCase(), PASSWORD, '10.1.1.1')).toBe('RATE_LIMITED');
    now = new Date(now.getTime() + 15 * 60_000 + 1);
    expect(await signIn(email, PASSWORD, '10.1.1.1')).toBe('IN');
  });

  it('is stopped the same for an address that nobody has', async () => {
    const guesses = [];
    for (let number = 0; number < 11; number++) guesses.push(await signIn('nobody@kone.fi', 'x', `10.2.0.${number}`));
    expect(guesses.at(-1)).toBe('RATE_LIMITED');
    expect(guesses.slice(0, -1)).toEqual(Array(10).fill('INVALID_CREDENTIALS'));
  });

  it('is stopped after a hundred tries from one network address, whose people signed in do not count', async () => {
    const { email } = await aPerson('Matti', { password: PASSWORD });
    const from = '10.3.0.1';
    await world.sql`delete from identity.attempt`;
    for (let number = 0; number < 3; number++) expect(await signIn(email, PASSWORD, from)).toBe('IN');
    expect(await world.sql`select 1 from identity.attempt`).toHaveLength(0);
    for (let number = 0; number < 2; number++) await signIn(`guess${number}@kone.fi`, 'x', from);
    // Two tries at two addresses from one place; 97 more from there stand in for as many seconds of hashing.
    await world.sql`insert into identity.attempt (key, at)
      select key, min(at) from identity.attempt cross join generate_series(1, 97) group by key, generate_series having count(*) = 2`;
    expect(await signIn('guess99@kone.fi', 'x', from)).toBe('INVALID_CREDENTIALS');
    expect(await signIn(email, PASSWORD, from)).toBe('RATE_LIMITED');
    expect(await signIn(email, PASSWORD, '10.3.0.2')).toBe('IN');
  });

  it('tells what to do, in one’s own language', async () => {
    const input = { email: 'nobody@kone.fi', password: 'x' };
    const ask = (language: 'fi' | 'en') => browse(world, null, SIGN_IN, { input }, { language });
    await Promise.all(Array.from({ length: 10 }, () => ask('fi')));
    const told = [await ask('fi'), await ask('en')].map(({ data }) => data.signIn.errors);
    expect(told).toEqual([
      [
        {
          code: 'RATE_LIMITED',
          path: ['input', 'email'],
          message: 'Liian monta yritystä. Yritä uudelleen 15 minuutin kuluttua',
        },
      ],
      [{ code: 'RATE_LIMITED', path: ['input', 'email'], message: 'Too many tries. Try again in 15 minutes' }],
    ]);
  });

  it('takes as long for an address that nobody has as for one that somebody has', async () => {
    const { email } = await aPerson('Liisa', { password: PASSWORD });
    const timed = async (address: string, number: number) => {
      const from = performance.now();
      await signIn(address, 'wrong', `10.4.0.${number}`);
      return performance.now() - from;
    };
    const known = [];
    const unknown = [];
    for (let number = 0; number < 9; number++) {
      known.push(await timed(email, number));
      unknown.push(await timed(`nobody${number}@kone.fi`, number));
    }
    const median = (times: number[]) => times.sort((one, other) => one - other)[4]!;
    expect(median(unknown) / median(known)).toBeGreaterThan(0.6);
    expect(median(unknown) / median(known)).toBeLessThan(1.6);
  });
});
