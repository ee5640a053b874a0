/** A calendar day as "2026-11-24". */
export type Day = string;

/** Today by the clocks of a time zone; without one, where the reader is. */
export function today(timeZone: string | undefined, now = new Date()): Day {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now);
}

/** The day `days` later, or earlier when negative. */
export function plusDays(day: Day, days: number): Day {
  const moment = new Date(`${day}T00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}

/** The same day `months` later; the last of the month where there is no such day. */
export function plusMonths(day: Day, months: number): Day {
  const [year, month, date] = partsOf(day);
  const length = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, length))).toISOString().slice(0, 10);
}

const WORDS: Record<string, number> = { tänään: 0, huomenna: 1, eilen: -1, today: 0, tomorrow: 1, yesterday: -1 };

/**
 * The day that a text means: "24.11.2026", "24.11." (the next one to come), "24/11/26", "2026-11-24", "huomenna",
 * "+7"; null when it means none. Day before month, as both languages write it.
 */
export function readDay(text: string, now: Day): Day | null {
  const typed = text.trim().toLocaleLowerCase();
  if (Object.hasOwn(WORDS, typed)) return plusDays(now, WORDS[typed]!);
  if (/^[+-]\d{1,4}$/.test(typed)) return plusDays(now, Number(typed));
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const written = /^(\d{1,2})\s*[./]\s*(\d{1,2})\s*[./]?\s*(\d{2}|\d{4})?$/.exec(typed);
  if (!written) return null;
  const [date, month] = [Number(written[1]), Number(written[2])];
  if (written[3]) return isoDay(Number(written[3].padStart(4, '20')), month, date);
  const year = partsOf(now)[0];
  const thisYear = isoDay(year, month, date);
  return thisYear !== null && thisYear < now ? (isoDay(year + 1, month, date) ?? thisYear) : thisYear;
}

/** One row of a calendar: its number by ISO 8601, by the Thursday in it, and seven days. */
export interface Week {
  number: number;
  days: Day[];
}

/** The weeks that a month touches; they begin on a day from 0 for Monday to 6. */
export function weeksOfMonth(day: Day, begin = 0): Week[] {
  const first = `${day.slice(0, 7)}-01`;
  const weekday = (new Date(`${first}T00:00Z`).getUTCDay() + 6 - begin + 7) % 7;
  const start = plusDays(first, -weekday);
  return [0, 1, 2, 3, 4, 5]
    .map((week) => plusDays(start, week * 7))
    .filter((start, week) => week === 0 || start.slice(0, 7) === day.slice(0, 7))
    .map((start) => ({
      number: weekNumber(plusDays(start, (3 - begin + 7) % 7)),
      days: [0, 1, 2, 3, 4, 5, 6].map((days) => plusDays(start, days)),
    }));
}

/** ISO 8601: week 1 is the one with the year's first Thursday. */
function weekNumber(thursday: Day): number {
  const newYear = Date.parse(`${thursday.slice(0, 4)}-01-01T00:00Z`);
  return Math.floor((Date.parse(`${thursday}T00:00Z`) - newYear) / 604_800_000) + 1;
}

function partsOf(day: Day): [year: number, month: number, date: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

function isoDay(year: number, month: number, date: number): Day | null {
  const day = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  const moment = new Date(`${day}T00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day) ? day : null;
}
