import { laterBy } from '../days.ts';

/** How often an order is billed. */
export type Interval = 'MONTH' | 'QUARTER' | 'YEAR';

/** A stretch that one invoice covers, both ends in it; it is billed on `due`, the day after it. Days as YYYY-MM-DD. */
export interface Period {
  from: string;
  to: string;
  due: string;
}

const MONTHS: Record<Interval, number> = { MONTH: 1, QUARTER: 3, YEAR: 12 };

/**
 * The n-th period (from 0) of a billing that began on `start`, in arrears (guide 17). Days keep the number that `start` has in its
 * month, or are the month's last where it has no such day: 31 January, 28 February, 31 March.
 */
export function periodAt(start: string, interval: Interval, n: number): Period {
  const due = monthsLater(start, MONTHS[interval] * (n + 1));
  return { from: monthsLater(start, MONTHS[interval] * n), to: laterBy(due, -1), due };
}

/** Periods of a billing that are due from its beginning until `today`, that day too. A period must be whole by `end`. */
export function periodsDue(
  billing: { start: string; end: string | null; interval: Interval },
  today: string,
): Period[] {
  const due: Period[] = [];
  for (let n = 0; ; n++) {
    const period = periodAt(billing.start, billing.interval, n);
    if (period.due > today || (billing.end && period.to > billing.end)) return due;
    due.push(period);
  }
}

function monthsLater(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0));
  const then = new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date, last.getUTCDate())));
  return then.toISOString().slice(0, 10);
}
