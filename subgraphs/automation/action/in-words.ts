import type { FieldType } from '#platform/catalog/define-module.ts';
import type { Language } from '#platform/errors/texts.ts';
import type { Cell } from '#platform/query/cells.ts';

/** Whom a text is for, and by which clocks. */
export interface Reader {
  language: Language;
  timeZone: string;
}

const YES_NO = { fi: ['kyllä', 'ei'], en: ['yes', 'no'] } as const;
/** British English writes the day first, as Finns do. */
const LOCALES = { fi: 'fi-FI', en: 'en-GB' } as const;

/** A value of a field as its reader writes it; empty where there is none. Amounts stay exact: Intl takes decimal texts as they are. */
export function inWords(
  { value, label, currency }: Pick<Cell, 'value' | 'label' | 'currency'>,
  type: FieldType,
  { language, timeZone }: Reader,
): string {
  if (value === null || value === undefined) return '';
  const text = label ?? String(value);
  const number = (options: Intl.NumberFormatOptions = { maximumFractionDigits: 20 }) =>
    new Intl.NumberFormat(LOCALES[language], options).format(text as `${number}`);
  switch (type) {
    case 'BOOLEAN':
      return YES_NO[language][value === true || value === 'true' ? 0 : 1];
    case 'MONEY':
      return currency ? number({ style: 'currency', currency }) : number();
    case 'DECIMAL':
      return number();
    case 'INTEGER':
      return number({ useGrouping: 'min2' });
    case 'PERCENT':
      return `${number()} %`;
    case 'DATE':
      return new Intl.DateTimeFormat(LOCALES[language], { timeZone: 'UTC' }).format(new Date(`${text}T00:00Z`));
    case 'DATETIME':
      return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'short', timeStyle: 'short', timeZone }).format(
        new Date(text),
      );
    default:
      return text;
  }
}
