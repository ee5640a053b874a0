import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '../database/session.ts';
import { MOST_VAT_RATES, type VatRate } from './vat-rates.ts';

/** All rates of value added tax there are and have been: one statement. */
export async function readVatRates(tx: Pick<Tx, 'execute'>): Promise<VatRate[]> {
  const rows = await tx.execute<VatRate & Record<string, unknown>>(sql`
    select class, from_day::text as "from", trim_scale(rate)::text as rate
    from identity_public.vat_rate order by class, from_day desc limit ${MOST_VAT_RATES}`);
  return [...rows];
}
