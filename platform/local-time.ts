const formats = new Map<string, Intl.DateTimeFormat>();

/** A moment by the clocks of a time zone: `2026-11-24 18:31:37`. */
export function localTime(moment: Date | string, timeZone: string): string {
  const format =
    formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  formats.set(timeZone, format);
  return format.format(typeof moment === 'string' ? new Date(moment) : moment);
}
