import { TIME_ZONE } from './time-zone.ts';

const LOCAL = new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE, dateStyle: 'short', timeStyle: 'medium' });

/** A moment by the organisation's clock: `2026-11-24 18:31:37`. */
export function localTime(moment: Date | string): string {
  return LOCAL.format(typeof moment === 'string' ? new Date(moment) : moment);
}
