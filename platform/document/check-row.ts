import Big from 'big.js';
import { isDay } from '../is-day.ts';
import { type PricedRow, ROW_KINDS, rowAmount, VAT_CATEGORIES } from './row.ts';

/** A row as it is written: what it costs, and what it says. */
export interface WrittenRow extends PricedRow {
  code?: string | null;
  name?: string | null;
  description?: string | null;
  unit?: string | null;
  costCentre?: string | null;
  priceSource?: string | null;
  /** YYYY-MM-DD. */
  deliveryDate?: string | null;
}

/** What is wrong with one value of a row. */
export interface RowFault {
  field: keyof WrittenRow;
  code: string;
  values?: Record<string, string | number>;
}

/** How many rows a document has at most. */
export const MOST_ROWS = 500;
/** What a row or a document comes to at most. */
export const MOST_MONEY = '999999999999.99';

type Limit = { scale: number; minimum: string; maximum: string };

const NUMBERS: Partial<Record<keyof WrittenRow, Limit>> = {
  quantity: { scale: 4, minimum: '-999999999', maximum: '999999999' },
  unitPrice: { scale: 6, minimum: '0', maximum: '9999999999' },
  discountPercent: { scale: 4, minimum: '0', maximum: '100' },
  discountAmount: { scale: 2, minimum: '0', maximum: '9999999999' },
  vatRate: { scale: 2, minimum: '0', maximum: '100' },
  costPrice: { scale: 6, minimum: '0', maximum: '9999999999' },
};

const TEXTS: Partial<Record<keyof WrittenRow, number>> = {
  code: 60,
  name: 300,
  description: 4_000,
  unit: 20,
  costCentre: 60,
  priceSource: 300,
};

/**
 * What is wrong with a row: REQUIRED, TOO_LONG, INVALID_DATE, INVALID_NUMBER, TOO_MANY_DECIMALS, OUT_OF_RANGE, VAT_REASON_REQUIRED (no VAT and no word
 * why), VAT_RATE_ABOVE_ZERO (a reason for none, and a rate). Whether the rate is one in force is not asked here.
 */
export function rowFaults(row: WrittenRow): RowFault[] {
  const faults: RowFault[] = [];
  if (!row.name?.trim()) faults.push({ field: 'name', code: 'REQUIRED' });
  for (const [field, max] of Object.entries(TEXTS) as [keyof WrittenRow, number][]) {
    const length = row[field]?.length ?? 0;
    if (length > max) faults.push({ field, code: 'TOO_LONG', values: { max, length } });
  }
  if (!ROW_KINDS.includes(row.kind)) faults.push({ field: 'kind', code: 'INVALID_OPTION' });
  if (row.deliveryDate && !isDay(row.deliveryDate)) faults.push({ field: 'deliveryDate', code: 'INVALID_DATE' });
  if (row.kind !== 'ITEM') return faults;
  for (const field of ['quantity', 'unitPrice', 'vatRate'] as const) {
    if (!row[field]) faults.push({ field, code: 'REQUIRED' });
  }
  for (const [field, limit] of Object.entries(NUMBERS) as [keyof WrittenRow, Limit][]) {
    const fault = row[field] ? numberFault(row[field], limit) : null;
    if (fault) faults.push({ field, ...fault });
  }
  if (faults.length) return faults;
  return [...vatFaults(row), ...amountFaults(row)];
}

function numberFault(text: string, { scale, minimum, maximum }: Limit): Omit<RowFault, 'field'> | null {
  if (!/^-?\d{1,20}(\.\d{1,20})?$/.test(text)) return { code: 'INVALID_NUMBER' };
  const number = new Big(text);
  if (!number.round(scale, Big.roundDown).eq(number)) return { code: 'TOO_MANY_DECIMALS', values: { scale } };
  if (number.lt(minimum) || number.gt(maximum)) return { code: 'OUT_OF_RANGE', values: { minimum, maximum } };
  return null;
}

function vatFaults({ vatCategory, vatRate }: WrittenRow): RowFault[] {
  const category = vatCategory ?? 'S';
  if (!VAT_CATEGORIES.includes(category)) return [{ field: 'vatCategory', code: 'INVALID_OPTION' }];
  const isZero = new Big(vatRate || 0).eq(0);
  if (isZero && category === 'S') return [{ field: 'vatCategory', code: 'VAT_REASON_REQUIRED' }];
  return isZero || category === 'S' ? [] : [{ field: 'vatRate', code: 'VAT_RATE_ABOVE_ZERO' }];
}

function amountFaults(row: WrittenRow): RowFault[] {
  if (!rowAmount(row)!.abs().gt(MOST_MONEY)) return [];
  return [{ field: 'unitPrice', code: 'OUT_OF_RANGE', values: { minimum: `-${MOST_MONEY}`, maximum: MOST_MONEY } }];
}
