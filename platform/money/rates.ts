import Big from 'big.js';
import { sql } from '#platform/database/drizzle.ts';
import type { Catalog } from '../catalog/read-catalog.ts';
import type { Tx } from '../database/session.ts';
import { dayOf } from '../query/period.ts';

/** What a currency is worth: so much of it is one of the company's. */
export interface Rate {
  currency: string;
  rate: string;
  day: string;
  source: string;
}

/** The company's currency, and what those that occur are worth in it. */
export interface Money {
  own: string;
  rates: ReadonlyMap<string, Rate>;
}

/** The rates of the day, or the last before it, of currencies that occur: one statement, none where only the company's own does. */
export async function moneyOf(
  tx: Tx,
  { organisation }: Pick<Catalog, 'organisation'>,
  now: Date,
  currencies: Iterable<string | null>,
): Promise<Money> {
  const { currency: own, timeZone } = organisation;
  const others = [...new Set(currencies)].filter((currency) => currency !== null && currency !== own);
  if (!others.length) return { own, rates: new Map() };
  const rows = await tx.execute<Rate & Record<string, unknown>>(sql`
    select r.* from unnest(${sql.param(others)}::text[]) c (code) cross join lateral (
      select k.currency, trim_scale(k.rate)::text as rate, k.day::text as day, k.source from identity_public.currency_rate k
      where k.base = ${own} and k.currency = c.code and k.day <= ${dayOf(now, timeZone).toString()}::date
      order by k.day desc limit 1) r order by r.currency`);
  return { own, rates: new Map(rows.map((rate) => [rate.currency, rate])) };
}

/** An amount in the company's currency, not rounded; null where the rate is missing. */
export function inOwn({ own, rates }: Money, amount: Big, currency: string | null): Big | null {
  if (currency === null || currency === own) return amount;
  const rate = rates.get(currency)?.rate;
  return rate === undefined ? null : amount.div(rate);
}

/** Amounts of several currencies as one in the company's; null where the rate of one is missing, which is named. */
export interface Converted {
  amount: string | null;
  currency: string;
  rates: Rate[];
  missing: string[];
}

/** Makes one amount of several by `join`, rounded half away from zero to cents. */
export function converted(
  money: Money,
  amounts: readonly { amount: string; currency: string | null }[],
  join: (parts: Big[]) => Big = sum,
): Converted {
  const parts = amounts.map(({ amount, currency }) => ({ currency, part: inOwn(money, new Big(amount), currency) }));
  const missing = [...new Set(parts.flatMap(({ currency, part }) => (part === null ? currency! : [])))];
  const used = new Set(parts.map(({ currency }) => currency));
  return {
    amount: missing.length ? null : join(parts.map(({ part }) => part!)).toFixed(2),
    currency: money.own,
    rates: [...money.rates.values()].filter(({ currency }) => used.has(currency)),
    missing,
  };
}

export function sum(parts: readonly Big[]): Big {
  return parts.reduce((all, part) => all.plus(part), new Big(0));
}
