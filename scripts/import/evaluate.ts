import Big from 'big.js';
import { type Fault, fault } from '#platform/errors/user-error.ts';
import { columnsOfPattern, fillPattern } from './fill-pattern.ts';
import type { ValueSource } from './mapping.ts';

/** A row's cells by column, blanks around them taken off. */
export type Cells = Map<string, string>;

/** A value as text, empty for none; or what is wrong with it. */
export type Value = { text: string } | { fault: Fault };

/** The value that a source makes of a row; `path` is the field that a fault is about. */
export function evaluate(source: ValueSource, cells: Cells, path: string[]): Value {
  const found = rawValue(source, cells, path);
  if ('fault' in found || found.text === '') return found;
  const translated = translate(source, found.text, path);
  if ('fault' in translated || translated.text === '') return translated;
  if (source.date) return asDay(source.date, translated.text, path);
  if (source.number) return asNumber(source.number, translated.text, path);
  return translated;
}

/** The columns that a source reads. */
export function columnsOf({ column, text, firstOf }: ValueSource): string[] {
  if (column !== undefined) return [column];
  if (text !== undefined) return columnsOfPattern(text);
  return firstOf?.flatMap(columnsOf) ?? [];
}

function rawValue({ column, value, text, firstOf }: ValueSource, cells: Cells, path: string[]): Value {
  if (column !== undefined) return { text: cells.get(column) ?? '' };
  if (value !== undefined) return { text: value };
  if (text !== undefined) return { text: fillPattern(text, (name) => cells.get(name) ?? '') };
  const values = firstOf!.map((source) => evaluate(source, cells, path));
  return values.find((each) => 'fault' in each || each.text !== '') ?? { text: '' };
}

function translate({ translate: table, otherwise = 'keep' }: ValueSource, text: string, path: string[]): Value {
  if (!table) return { text };
  if (Object.hasOwn(table, text)) return { text: table[text]! };
  if (otherwise === 'keep') return { text };
  return otherwise === 'empty'
    ? { text: '' }
    : { fault: fault('INVALID_VALUE', path, { text }, 'IMPORT_UNTRANSLATED') };
}

const PARTS = {
  YYYY: '(?<year>\\d{4})',
  MM: '(?<month>\\d\\d)',
  M: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d\\d)',
  D: '(?<day>\\d{1,2})',
};
const patterns = new Map<string, RegExp>();

/** A day by a pattern such as `M/D/YYYY`, as ISO 8601. Whether there is such a day is the field's to check. */
function asDay(pattern: string, text: string, path: string[]): Value {
  let shape = patterns.get(pattern);
  if (!shape) {
    const source = pattern.replace(
      /YYYY|MM|M|DD|D|[^\w\s]/g,
      (part) => PARTS[part as keyof typeof PARTS] ?? `\\${part}`,
    );
    shape = new RegExp(`^${source}$`);
    patterns.set(pattern, shape);
  }
  const { year, month, day } = shape.exec(text)?.groups ?? {};
  if (!year || !month || !day) return { fault: fault('INVALID_DATE', path, { text, pattern }, 'IMPORT_DATE') };
  return { text: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
}

function asNumber(
  { decimal = '.', thousands, times = 1 }: NonNullable<ValueSource['number']>,
  text: string,
  path: string[],
): Value {
  const plain = (thousands ? text.replaceAll(thousands, '') : text).replace(decimal, '.');
  if (!/^-?\d{1,30}(\.\d{1,30})?$/.test(plain))
    return { fault: fault('INVALID_NUMBER', path, { text }, 'IMPORT_NUMBER') };
  return { text: new Big(plain).times(times).toFixed() };
}
