import { Temporal } from 'temporal-polyfill';

/** Days from `from`, or from ever, up to but without `until`. */
export interface Period {
  from: Temporal.PlainDate | null;
  until: Temporal.PlainDate;
}

export const UNITS = ['day', 'week', 'month', 'quarter', 'year', 'fiscalYear'] as const;
export type Unit = (typeof UNITS)[number];

/** Where weeks begin, 1 for Monday to 7, and in which month financial years do. */
export interface Beginnings {
  weekStart: number;
  fiscalYearStart: number;
}

/** The day, week, month, quarter, year or financial year that `offset` units lie from the one with `today` in it. */
export function calendarPeriod(
  unit: Unit,
  offset: number,
  today: Temporal.PlainDate,
  beginnings: Beginnings,
): Period & { from: Temporal.PlainDate } {
  const start = startOf(unit, today, beginnings);
  const length = LENGTHS[unit];
  const times = (count: number) => Temporal.Duration.from(scale(length, count));
  return { from: start.add(times(offset)), until: start.add(times(offset + 1)) };
}

/** The last n days up to today, or the next n days from today; today counts. */
export function runningPeriod(days: number, today: Temporal.PlainDate): Period {
  return days < 0
    ? { from: today.add({ days: days + 1 }), until: today.add({ days: 1 }) }
    : { from: today, until: today.add({ days }) };
}

/** The days of the next n days from today, as `MM-DD` by year; 29 February stands beside 28 in years that have none. */
export function anniversaries(count: number, today: Temporal.PlainDate): { year: number; days: string[] }[] {
  const days = Array.from({ length: count }, (_, ahead) => today.add({ days: ahead }));
  return [...Map.groupBy(days, ({ year }) => year)].map(([year, ofYear]) => ({
    year,
    days: ofYear.flatMap((day) => {
      const monthDay = day.toString().slice(5);
      return monthDay === '02-28' && !day.inLeapYear ? [monthDay, '02-29'] : [monthDay];
    }),
  }));
}

/** The calendar day of a moment in a time zone. */
export function dayOf(moment: Date, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
}

const LENGTHS: Record<Unit, { days?: number; months?: number }> = {
  day: { days: 1 },
  week: { days: 7 },
  month: { months: 1 },
  quarter: { months: 3 },
  year: { months: 12 },
  fiscalYear: { months: 12 },
};

function scale(length: { days?: number; months?: number }, count: number) {
  return length.days ? { days: length.days * count } : { months: (length.months ?? 0) * count };
}

function startOf(unit: Unit, day: Temporal.PlainDate, { weekStart, fiscalYearStart }: Beginnings): Temporal.PlainDate {
  if (unit === 'day') return day;
  if (unit === 'week') return day.subtract({ days: (day.dayOfWeek - weekStart + 7) % 7 });
  if (unit === 'month') return day.with({ day: 1 });
  if (unit === 'quarter') return day.with({ day: 1, month: day.month - ((day.month - 1) % 3) });
  const first = day.with({ day: 1, month: unit === 'year' ? 1 : fiscalYearStart });
  return Temporal.PlainDate.compare(first, day) > 0 ? first.subtract({ years: 1 }) : first;
}
