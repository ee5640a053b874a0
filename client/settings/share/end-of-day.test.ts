import { describe, expect, it } from 'vitest';
import { endOfDay } from './end-of-day.ts';

describe('the end of a day in Helsinki', () => {
  it.each([
    ['2027-02-28', '2027-02-28T21:59:59.000Z'],
    ['2027-07-01', '2027-07-01T20:59:59.000Z'],
    ['2026-12-31', '2026-12-31T21:59:59.000Z'],
  ])('%s ends at %s', (day, end) => {
    expect(endOfDay(day, 'Europe/Helsinki')).toBe(end);
  });
});
