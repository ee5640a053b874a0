import type { Weekday } from '#client/generated/graphql.ts';
import { WEEKDAYS } from '#client/pickers/weekdays.ts';
import { language } from '#client/texts/texts.ts';

interface Choice<Value extends string> {
  value: Value;
  label: string;
}

/** The days of the week by their names. */
export function weekdays(): Choice<Weekday>[] {
  const name = new Intl.DateTimeFormat(language(), { weekday: 'long', timeZone: 'UTC' });
  // 5 January 1970 was a Monday.
  return WEEKDAYS.map((value, index) => ({ value, label: name.format(Date.UTC(1970, 0, 5 + index)) }));
}

/** The months by their names, from 1 to 12. */
export function months(): Choice<string>[] {
  const name = new Intl.DateTimeFormat(language(), { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => ({
    value: `${month + 1}`,
    label: name.format(Date.UTC(1970, month)),
  }));
}

/** Time zones by their IANA names, with the one that is chosen, which the browser may know by another name. */
export function timeZones(chosen: string): string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), chosen])].sort();
}

/** Currencies by code and name: "SEK – Ruotsin kruunu". */
export function currencies(): Choice<string>[] {
  const name = new Intl.DisplayNames(language(), { type: 'currency' });
  return Intl.supportedValuesOf('currency').map((value) => ({ value, label: `${value} – ${name.of(value)}` }));
}

/** Countries by name; the codes of ISO 3166 that the browser has a name for. */
export function countries(): Choice<string>[] {
  const name = new Intl.DisplayNames(language(), { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return codes
    .flatMap((value) => {
      const label = NO_COUNTRIES.has(value) ? undefined : name.of(value);
      return label ? [{ value, label }] : [];
    })
    .sort((one, other) => one.label.localeCompare(other.label, language()));
}

/** What has a name beside countries: unions, the unknown, and pretended regions of tests. */
const NO_COUNTRIES = new Set(['EU', 'EZ', 'UN', 'QO', 'ZZ', 'XA', 'XB']);
