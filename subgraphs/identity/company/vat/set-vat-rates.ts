import './vat.texts.ts';
import { requireManager } from '#platform/access/manages.ts';
import { asc, desc, eq, sql } from '#platform/database/drizzle.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { toUuid } from '#platform/id.ts';
import { isDay } from '#platform/is-day.ts';
import { MOST_VAT_RATES } from '#platform/money/vat-rates.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { checkName } from '../../check-input.ts';
import type { DeleteVatRateInput, SetVatRateInput } from '../../generated/resolvers.ts';
import { type VatRateRow, vatRateTable } from './vat-rate.table.ts';

const LONGEST_SOURCE = 100;
const MOST_DECIMALS = 2;

/** Rates class by class, the latest first. */
export async function vatRatesOf(context: Context): Promise<VatRateRow[]> {
  const tx = await context.read();
  return tx.select().from(vatRateTable).orderBy(asc(vatRateTable.class), desc(vatRateTable.from)).limit(MOST_VAT_RATES);
}

/** Sets a rate. Errors: FORBIDDEN, ZERO_IS_ZERO, INVALID_DATE, TOO_MANY_DECIMALS, OUT_OF_RANGE, REQUIRED, TOO_LONG, TOO_MANY. */
export async function setVatRate(context: Context, input: SetVatRateInput) {
  const { actor, clock } = context;
  const { id, errors } = await context.work(async (tx) => {
    await requireManager(tx);
    if (input.class === 'ZERO') refuse('ZERO_IS_ZERO', ['input', 'class']);
    if (!isDay(input.from)) refuse('INVALID_DATE', ['input', 'from']);
    const values = {
      class: input.class,
      from: input.from,
      rate: checkRate(input.rate),
      source: checkName(input.source, ['input', 'source'], LONGEST_SOURCE),
      enteredBy: actor!.userId,
      enteredAt: clock.now().toISOString(),
    };
    const [kept] = await tx
      .insert(vatRateTable)
      .values({ ...values, id: sql`default` })
      .onConflictDoUpdate({ target: [vatRateTable.class, vatRateTable.from], set: values })
      .returning({ id: vatRateTable.id });
    if ((await tx.$count(vatRateTable)) > MOST_VAT_RATES) refuse('TOO_MANY', ['input'], { max: MOST_VAT_RATES });
    return { id: kept!.id };
  });
  const rates = id ? await vatRatesOf(context) : [];
  return { vatRate: rates.find((rate) => rate.id === id) ?? null, errors };
}

/** Removes a rate. Errors: FORBIDDEN, NOT_FOUND, LAST_VAT_RATE. */
export async function deleteVatRate(context: Context, { id }: DeleteVatRateInput) {
  const { errors } = await context.work(async (tx) => {
    await requireManager(tx);
    const uuid = toUuid('vat', id) ?? refuse('NOT_FOUND', ['input', 'id']);
    const [gone] = await tx.delete(vatRateTable).where(eq(vatRateTable.id, uuid)).returning();
    if (!gone) return refuse('NOT_FOUND', ['input', 'id']);
    if (!(await tx.$count(vatRateTable, eq(vatRateTable.class, gone.class)))) refuse('LAST_VAT_RATE', ['input', 'id']);
    return {};
  });
  return { deletedId: errors.length ? null : id, errors };
}

function checkRate(rate: string): string {
  const path = ['input', 'rate'];
  if ((rate.split('.')[1]?.length ?? 0) > MOST_DECIMALS) refuse('TOO_MANY_DECIMALS', path, { scale: MOST_DECIMALS });
  if (Number(rate) <= 0 || Number(rate) > 100) refuse('OUT_OF_RANGE', path, { minimum: '0.01', maximum: 100 });
  return rate;
}
