import { Temporal } from 'temporal-polyfill';

const kept = new Map<string, string>();
const MOST_KEPT = 10_000;

/**
 * A text for a field that holds a time: a day without a time of day becomes its noon in the organisation's time zone, so
 * that it is the same day wherever it is read. Any other text is left as it is.
 */
export function momentOf(text: string, timeZone: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return text;
  const known = kept.get(text);
  if (known) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const moment = noonOf(text, timeZone);
  kept.set(text, moment);
  return moment;
}

function noonOf(day: string, timeZone: string): string {
  try {
    return Temporal.PlainDate.from(day, { overflow: 'reject' })
      .toZonedDateTime({ timeZone, plainTime: '12:00' })
      .toInstant()
      .toString();
  } catch {
    return day; // there is no such day: the field's check says so
  }
}
