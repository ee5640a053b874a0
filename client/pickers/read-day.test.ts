import { describe, expect, it } from 'vitest';
import { plusDays, plusMonths, readDay, weeksOfMonth } from './read-day.ts';

const now = '2026-11-24';

describe('reading a day', () => {
  it.each([
    ['24.11.2026', '2026-11-24'],
    ['1.2.27', '2027-02-01'],
    ['05/03/2027', '2027-03-05'],
    ['2026-2-9', '2026-02-09'],
    ['29.2.2028', '2028-02-29'],
    ['huomenna', '2026-11-25'],
    ['Yesterday', '2026-11-23'],
    ['+7', '2026-12-01'],
  ])('takes %s for %s', (text, day) => expect(readDay(text, now)).toBe(day));

  it('takes a day without a year for the next one to come', () => {
    expect(readDay('24.11.', now)).toBe('2026-11-24');
    expect(readDay('23.11.', now)).toBe('2027-11-23');
  });

  it.each(['29.2.2027', '31.4.2026', '0.1.2026', '1.13.2026', 'pian', '', '24', '1.1.123'])(
    'makes no day of "%s"',
    (text) => expect(readDay(text, now)).toBeNull(),
  );
});

describe('calendar', () => {
  it('begins weeks on Monday and numbers them by ISO 8601', () => {
    const weeks = weeksOfMonth('2027-01-15');
    expect(weeks.map(({ number }) => number)).toEqual([53, 1, 2, 3, 4]);
    expect(weeks[0]!.days[0]).toBe('2026-12-28');
    expect(weeks.at(-1)!.days[6]).toBe('2027-01-31');
  });

  it('begins weeks on Sunday where the company does', () => {
    const weeks = weeksOfMonth('2027-01-15', 6);
    expect(weeks.map(({ number }) => number)).toEqual([53, 1, 2, 3, 4, 5]);
    expect(weeks[0]!.days[0]).toBe('2026-12-27');
  });

  it('shows six weeks where a month touches six', () => {
    expect(weeksOfMonth('2026-08-01')).toHaveLength(6);
    expect(weeksOfMonth('2027-02-01')).toHaveLength(4);
  });

  it('steps over months of different lengths and over changes of the clock', () => {
    expect(plusMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(plusMonths('2027-01-31', -2)).toBe('2026-11-30');
    expect(plusDays('2027-03-27', 1)).toBe('2027-03-28');
    expect(plusDays('2027-03-28', 1)).toBe('2027-03-29');
  });
});
