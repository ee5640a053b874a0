import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Interval, periodAt, periodsDue } from './periods.ts';

const dues = (start: string, end: string | null, interval: Interval, today: string) =>
  periodsDue({ start, end, interval }, today).map(({ due }) => due);

describe('periods of recurring invoicing', () => {
  it('end with the month where the month is short', () => {
    const periods = periodsDue({ start: '2027-01-31', end: '2027-05-31', interval: 'MONTH' }, '2028-01-01');
    expect(periods.map(({ due }) => due)).toEqual(['2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31']);
    expect(periods.map(({ from, to }) => `${from}–${to}`)).toEqual([
      '2027-01-31–2027-02-27',
      '2027-02-28–2027-03-30',
      '2027-03-31–2027-04-29',
      '2027-04-30–2027-05-30',
    ]);
  });

  it('are billed to the one that ends with the last day', () => {
    expect(dues('2027-01-01', '2027-03-31', 'MONTH', '2027-12-31')).toEqual(['2027-02-01', '2027-03-01', '2027-04-01']);
  });

  it('are quarters and years, too', () => {
    expect(dues('2027-01-01', null, 'QUARTER', '2028-01-01')).toEqual([
      '2027-04-01',
      '2027-07-01',
      '2027-10-01',
      '2028-01-01',
    ]);
    expect(dues('2026-11-30', null, 'QUARTER', '2027-11-30')).toEqual([
      '2027-02-28',
      '2027-05-30',
      '2027-08-30',
      '2027-11-30',
    ]);
    expect(dues('2028-02-29', null, 'YEAR', '2032-03-01')).toEqual([
      '2029-02-28',
      '2030-02-28',
      '2031-02-28',
      '2032-02-29',
    ]);
  });

  it('follow each other without a gap, whatever the start', () => {
    const days = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom('MONTH', 'QUARTER', 'YEAR'), fc.nat(120), (day, interval, n) => {
        const start = day.toISOString().slice(0, 10);
        const [period, next] = [periodAt(start, interval, n), periodAt(start, interval, n + 1)];
        expect(next.from).toBe(period.due);
        expect(period.from <= period.to && period.to < period.due).toBe(true);
        expect(Date.parse(period.due) - Date.parse(period.to)).toBe(86_400_000);
      }),
    );
  });
});
