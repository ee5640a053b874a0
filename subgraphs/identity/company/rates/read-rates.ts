import { parse } from 'csv-parse/sync';
import { applyFormat } from '#platform/catalog/formats.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { readDay, readNumber } from '#platform/import/read-value.ts';
import { isDay } from '#platform/is-day.ts';
import type { CurrencyRateInput } from '../../generated/resolvers.ts';

type Rate = Pick<CurrencyRateInput, 'currency' | 'day' | 'rate'>;

const LONGEST = 200_000;
const MOST = 20_000;
const PATH = ['input', 'csv'];
/** What the European Central Bank writes where there is no rate. */
const NONE = new Set(['', 'N/A']);

/**
 * Reads rates from CSV: lines of day, currency and rate, with or without a heading, or a table with a column for each currency, of which those
 * in use are taken. Semicolons, tabs and commas divide; with the first two a comma may stand before decimals. Refuses with TOO_LONG,
 * TOO_MANY, RATES_NOT_A_TABLE, RATES_LINE.
 */
export function readRates(
  csv: string,
  { own, inUse }: { own: string; inUse: readonly string[] },
  isRate: (text: string) => boolean,
): Rate[] {
  if (csv.length > LONGEST) refuse('TOO_LONG', PATH, { max: LONGEST, length: csv.length });
  const delimiter = csv.includes(';') ? ';' : csv.includes('\t') ? '\t' : ',';
  const writing = { decimalSign: delimiter === ',' ? 'POINT' : 'COMMA', dateForm: 'DMY' } as const;
  const [first = [], ...rest] = cellsOf(csv, delimiter);
  const codes = first.slice(1).map((cell) => ('value' in applyFormat('currency', cell) ? cell.toUpperCase() : null));
  const isTable = codes.filter(Boolean).length > 1 || (codes.length === 1 && codes[0] !== null);
  const isHeading = !isTable && 'fault' in readDay(first[0] ?? '', writing, PATH);
  const rates = new Map<string, Rate>();
  const take = (line: number, cells: [day: string, currency: string, rate: string]) => {
    const [day, code, rate] = cells;
    const [read, currency] = [readDay(day, writing, PATH), applyFormat('currency', code)];
    // A point is a point where there is no comma beside it: 11.05 is no eleven hundred.
    const number = rate.includes(',')
      ? readNumber(rate, writing, PATH)
      : readNumber(rate, { ...writing, decimalSign: 'POINT' }, PATH);
    const wrong =
      'fault' in read || !isDay(read.text)
        ? day
        : 'code' in currency || currency.value === own
          ? code
          : 'fault' in number || !isRate(number.text)
            ? rate
            : null;
    if (wrong !== null || 'fault' in read || 'code' in currency || 'fault' in number)
      return refuse('RATES_LINE', PATH, { line, text: wrong ?? '' });
    rates.set(`${currency.value} ${read.text}`, { day: read.text, currency: currency.value, rate: number.text });
    if (rates.size > MOST) refuse('TOO_MANY', PATH, { max: MOST });
  };
  for (const [index, cells] of (isTable || isHeading ? rest : [first, ...rest]).entries()) {
    const line = index + (isTable || isHeading ? 2 : 1);
    if (!isTable) {
      if (cells.length < 3) refuse('RATES_NOT_A_TABLE', PATH);
      take(line, [cells[0]!, cells[1]!, cells[2]!]);
      continue;
    }
    for (const [place, code] of codes.entries()) {
      const rate = cells[place + 1] ?? '';
      if (code && inUse.includes(code) && !NONE.has(rate)) take(line, [cells[0]!, code, rate]);
    }
  }
  if (!rates.size) refuse('RATES_NOT_A_TABLE', PATH);
  return [...rates.values()];
}

function cellsOf(csv: string, delimiter: string): string[][] {
  try {
    return parse(csv, { delimiter, bom: true, trim: true, relax_column_count: true, skip_empty_lines: true });
  } catch {
    return refuse('RATES_NOT_A_TABLE', PATH);
  }
}
