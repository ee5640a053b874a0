import { requireManager } from '#platform/access/manages.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { toUuid } from '#platform/id.ts';
import { isDay } from '#platform/is-day.ts';
import { UNSET } from '#platform/organisation.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { checkName } from '../../check-input.ts';
import type {
  CurrencyRateInput,
  ImportCurrencyRatesInput,
  MutationDeleteCurrencyRateArgs,
  SetCurrencyRatesInput,
} from '../../generated/resolvers.ts';
import { companyTable } from '../company.table.ts';
import { readRates } from './read-rates.ts';

const MOST_AT_ONCE = 1_000;
const LONGEST_SOURCE = 100;
/** As the column holds them. */
const LARGEST = 1e10;
const MOST_DECIMALS = 8;

type Rate = Pick<CurrencyRateInput, 'currency' | 'day' | 'rate'>;

/** Sets rates by hand. Errors: FORBIDDEN, REQUIRED, TOO_LONG, TOO_MANY, OWN_CURRENCY, INVALID_DATE, INVALID_RATE, TOO_MANY_DECIMALS, CONFLICT (a day twice). */
export async function setRates(context: Context, { rates, source }: SetCurrencyRatesInput) {
  const { count, errors } = await context.work(async (tx) => {
    await requireManager(tx);
    const { own } = await moneyOf(tx);
    if (!rates.length) refuse('REQUIRED', ['input', 'rates']);
    if (rates.length > MOST_AT_ONCE) refuse('TOO_MANY', ['input', 'rates'], { max: MOST_AT_ONCE });
    const seen = new Set<string>();
    for (const [index, { currency, day, rate }] of rates.entries()) {
      const at = (field: keyof Rate) => ['input', 'rates', String(index), field];
      if (currency === own) refuse('OWN_CURRENCY', at('currency'));
      if (!isDay(day)) refuse('INVALID_DATE', at('day'));
      if (!isRate(rate)) refuse('INVALID_RATE', at('rate'));
      if ((rate.split('.')[1]?.length ?? 0) > MOST_DECIMALS)
        refuse('TOO_MANY_DECIMALS', at('rate'), { scale: MOST_DECIMALS });
      if (seen.has(`${currency} ${day}`)) refuse('CONFLICT', at('day'));
      seen.add(`${currency} ${day}`);
    }
    return { count: await keep(context, tx, own, rates, checkSource(source)) };
  });
  return { count: count ?? 0, errors };
}

/** Sets rates from a file. Errors: those of `setRates` and of `readRates`. */
export async function importRates(context: Context, { csv, source }: ImportCurrencyRatesInput) {
  const { count, errors } = await context.work(async (tx) => {
    await requireManager(tx);
    const { own, inUse } = await moneyOf(tx);
    return { count: await keep(context, tx, own, readRates(csv, { own, inUse }, isRate), checkSource(source)) };
  });
  return { count: count ?? 0, errors };
}

/** Removes a rate. Errors: FORBIDDEN, NOT_FOUND. */
export async function deleteRate(context: Context, { input: { id } }: MutationDeleteCurrencyRateArgs) {
  const { errors } = await context.work(async (tx) => {
    await requireManager(tx);
    const uuid = toUuid('rat', id) ?? refuse('NOT_FOUND', ['input', 'id']);
    const gone = await tx.execute(sql`delete from identity.currency_rate where id = ${uuid} returning 1`);
    if (!gone.length) refuse('NOT_FOUND', ['input', 'id']);
    return {};
  });
  return { deletedId: errors.length ? null : id, errors };
}

function checkSource(source: string): string {
  return checkName(source, ['input', 'source'], LONGEST_SOURCE);
}

/** Whether a text is a rate as the column holds it. */
function isRate(rate: string): boolean {
  return /^\d+(\.\d+)?$/.test(rate) && Number(rate) > 0 && Number(rate) < LARGEST;
}

/** The company's currency, and the others in use. */
async function moneyOf(tx: Tx): Promise<{ own: string; inUse: string[] }> {
  const [company] = await tx
    .select({ own: companyTable.currency, inUse: companyTable.otherCurrencies })
    .from(companyTable);
  return company ?? { own: UNSET.currency, inUse: [] };
}

/** Keeps rates, one for a currency and a day; answers how many are new or other than before. One statement. */
async function keep(
  { actor, clock }: Context,
  tx: Tx,
  own: string,
  rates: readonly Rate[],
  source: string,
): Promise<number> {
  const kept = await tx.execute(sql`
    insert into identity.currency_rate (base, currency, day, rate, source, entered_by, entered_at)
    select ${own}, r.currency, r.day, r.rate, ${source}, ${actor!.userId}, ${clock.now().toISOString()}
    from jsonb_to_recordset(${JSON.stringify(rates)}::jsonb) r (currency text, day date, rate numeric)
    on conflict (base, currency, day) do update
      set rate = excluded.rate, source = excluded.source, entered_by = excluded.entered_by, entered_at = excluded.entered_at
      where (currency_rate.rate, currency_rate.source) is distinct from (excluded.rate, excluded.source)
    returning 1`);
  return kept.length;
}
