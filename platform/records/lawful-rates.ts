import type { Tx } from '../database/session.ts';
import { type Fault, fault } from '../errors/user-error.ts';
import { readVatRates } from '../money/read-vat-rates.ts';
import { isLegalRate, legalRates } from '../money/vat-rates.ts';
import type { StoredRow } from './document-rows.ts';

/**
 * INVALID_VAT_RATE of rows whose rate is not the law on the day of delivery (`day` where the row says none); those that are taxed as
 * they were before are left alone.
 */
export async function lawfulRates(
  tx: Tx,
  rows: readonly StoredRow[],
  before: readonly StoredRow[],
  day: string,
): Promise<Fault[]> {
  const stood = new Map(before.map((row) => [row.id, row]));
  const taxed = rows.map((row) => row.vatCategory === 'S' && !isTaxedAlike(row, stood.get(row.id)));
  if (!taxed.includes(true)) return [];
  const rates = await readVatRates(tx);
  return rows.flatMap((row, index) => {
    const on = row.deliveryDate ?? day;
    if (!taxed[index] || isLegalRate(rates, row.vatRate!, on)) return [];
    const legal = legalRates(rates, on).join(', ');
    return [fault('INVALID_VAT_RATE', ['input', 'rows', String(index), 'vatRate'], { rates: legal })];
  });
}

function isTaxedAlike(row: StoredRow, stood: StoredRow | undefined): boolean {
  return (
    stood !== undefined &&
    Number(row.vatRate) === Number(stood.vatRate) &&
    row.vatCategory === stood.vatCategory &&
    row.deliveryDate === stood.deliveryDate
  );
}
