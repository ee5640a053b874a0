import { expect, it } from 'vitest';
import { nextAttempt } from './back-off.ts';

it('waits longer each time, at most a fifth longer by chance, and gives up after the seventh attempt', () => {
  const now = new Date('2026-11-25T08:00:00Z');
  const waits = (chance: number) =>
    [1, 2, 3, 4, 5, 6, 7].map((attempts) => {
      const next = nextAttempt(attempts, now, chance);
      return next && (next.getTime() - now.getTime()) / 1000;
    });
  expect(waits(0)).toEqual([10, 60, 600, 3_600, 21_600, 86_400, null]);
  expect(waits(1)).toEqual([12, 72, 720, 4_320, 25_920, 103_680, null]);
});
