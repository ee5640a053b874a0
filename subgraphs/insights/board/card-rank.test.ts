import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rankBetween } from './card-rank.ts';

it('always finds a place between two cards, however often cards are put between', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 200 }), (places) => {
      const ranks: string[] = [];
      for (const place of places) {
        const at = place % (ranks.length + 1);
        ranks.splice(at, 0, rankBetween(ranks[at - 1] ?? null, ranks[at] ?? null));
      }
      expect(ranks).toEqual([...new Set(ranks)].sort());
    }),
  );
});

it('finds a place above the newest card and below the oldest, which nobody has moved yet', () => {
  const newest = 'mfe5df1163c1e8f45407bd755ab00c435';
  const older = 'mfe5df1163c1e8f45407bd755ab00c436';
  expect(rankBetween(null, newest) < newest).toBe(true);
  expect(rankBetween(older, null) > older).toBe(true);
  const between = rankBetween(newest, older);
  expect(newest < between && between < older).toBe(true);
});
