import type { Language } from '#client/texts/texts.ts';

const notation = { fi: 'fi-FI', en: 'en-GB' };

/** "maanantai 24. marraskuuta", "Monday 24 November": the weekday by its name, not in a case that the day would ask for. */
export function dayInWords(moment: Date, language: Language, timeZone: string): string {
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(notation[language], { timeZone, ...options }).format(moment);
  return `${part({ weekday: 'long' })} ${part({ day: 'numeric', month: 'long' })}`;
}

/** ISO 8601 week of the day. */
export function weekOf(moment: Date, timeZone: string): number {
  const [year, month, day] = new Intl.DateTimeFormat('sv-SE', { timeZone }).format(moment).split('-').map(Number);
  // The Thursday of a week decides to which year the week belongs.
  const thursday = new Date(Date.UTC(year!, month! - 1, day!));
  thursday.setUTCDate(thursday.getUTCDate() + 3 - ((thursday.getUTCDay() + 6) % 7));
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 4);
  const firstThursday = first + (3 - ((new Date(first).getUTCDay() + 6) % 7)) * 86_400_000;
  return 1 + Math.round((thursday.getTime() - firstThursday) / 604_800_000);
}

/** Which greeting suits the hour. */
export function partOfDay(moment: Date, timeZone: string): 'morning' | 'day' | 'evening' {
  const hour = Number(new Intl.DateTimeFormat('sv-SE', { timeZone, hour: 'numeric' }).format(moment));
  if (hour >= 4 && hour < 10) return 'morning';
  return hour >= 10 && hour < 17 ? 'day' : 'evening';
}
