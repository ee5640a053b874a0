import { describe, expect, it } from 'vitest';
import { openWorld } from '#tests/world.ts';

const world = await openWorld();

async function matches(value: string, pattern: string): Promise<boolean> {
  const [row] = await world.sql<
    { found: boolean }[]
  >`select ${value}::text operator(access.~~*) ${pattern}::text as found`;
  return row!.found;
}

describe('the operator by which texts are found', () => {
  it('is ILIKE', async () => {
    expect(await matches('Kahvila Äiti', '%äiti%')).toBe(true);
    expect(await matches('50 % alennus', '%50 \\%%')).toBe(true);
    expect(await matches('50 euroa', '%50 \\%%')).toBe(false);
    expect(await matches('polku\\', '%\\\\')).toBe(true);
  });

  it('never raises an error, by which it would tell of values that a policy hides', async () => {
    for (const value of ['a', 'salaisuus', '']) {
      expect(await matches(value, 'sala\\')).toBe(false);
      expect(await matches(value, '%\\')).toBe(false);
      expect(await matches(value, 'a\\\\\\')).toBe(false);
    }
  });

  it('and comparisons of amounts are marked so that indexes serve below policies', async () => {
    const functions = await world.sql<{ name: string }[]>`
      select p.oid::regprocedure::text as name from pg_proc p
      where p.oid in ('access.contains(text, text)'::regprocedure, 'numeric_ge(numeric, numeric)'::regprocedure) and not p.proleakproof`;
    expect([...functions]).toEqual([]);
  });
});
