import type { FieldType } from '#client/generated/graphql.ts';
import { commonText, language } from '#client/texts/texts.ts';

/** What of a cell is shown. */
export interface ShownCell {
  value?: unknown;
  label?: string | null;
  currency?: string | null;
}

/** The text of a cell in the reader's notation; empty when there is no value, or none that the reader may know. */
export function cellText({ value, label, currency }: ShownCell, type: FieldType): string {
  if (label != null) return label;
  if (value == null || value === '') return '';
  switch (type) {
    case 'MONEY':
      return moneyText(String(value), currency ?? null);
    case 'INTEGER':
      return wholeText(String(value));
    case 'DECIMAL':
      return numberText(String(value));
    case 'PERCENT':
      return `${numberText(String(value))} %`;
    case 'DATE':
      return dayText(String(value));
    case 'DATETIME':
      return momentText(String(value));
    case 'BOOLEAN':
      return commonText(value === true || value === 'true' ? 'yes' : 'no');
    // Their values are keys and ids: without a label the reader may not know what they stand for.
    case 'PICKLIST':
    case 'TAGS':
    case 'PRINCIPAL':
    case 'USER':
    case 'RELATION':
      return '';
    default:
      return String(value);
  }
}

/** An amount with its currency; cents only where there are any, more decimals where it has them. */
export function moneyText(amount: string, currency: string | null): string {
  const trailing = 'stripIfInteger' as const;
  if (!currency) return numberText(amount);
  const format = new Intl.NumberFormat(language(), {
    style: 'currency',
    currency,
    trailingZeroDisplay: trailing,
    maximumFractionDigits: 6,
  });
  return format.format(amount as `${number}`);
}

/** A number as the reader writes it. Intl takes decimal texts as they are, however many digits they have. */
export function numberText(number: string): string {
  return new Intl.NumberFormat(language(), { maximumFractionDigits: 20 }).format(number as `${number}`);
}

/** A whole number; four digits stand together, for many of them are years. */
export function wholeText(number: string): string {
  return new Intl.NumberFormat(language(), { useGrouping: 'min2' }).format(number as `${number}`);
}

/** A calendar day, "24.11.2026"; the day is the same in every time zone. */
export function dayText(day: string): string {
  return new Intl.DateTimeFormat(locale(), { timeZone: 'UTC' }).format(new Date(`${day.slice(0, 10)}T00:00:00Z`));
}

/** A moment, "24.11.2026 klo 12.30". */
export function momentText(moment: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'short', timeStyle: 'short' }).format(new Date(moment));
}

/** How long ago or ahead, "3 tuntia sitten"; from a week on, the day. */
export function sinceText(moment: string, now = Date.now()): string {
  const seconds = (Date.parse(moment) - now) / 1000;
  const format = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto', style: 'short' });
  const size = Math.abs(seconds);
  if (size < 60) return format.format(0, 'second');
  if (size < 3600) return format.format(Math.round(seconds / 60), 'minute');
  if (size < 86_400) return format.format(Math.round(seconds / 3600), 'hour');
  if (size < 7 * 86_400) return format.format(Math.round(seconds / 86_400), 'day');
  return new Intl.DateTimeFormat(locale()).format(new Date(moment));
}

/** British English writes the day first, as Finns do. */
function locale(): string {
  return language() === 'en' ? 'en-GB' : 'fi-FI';
}
