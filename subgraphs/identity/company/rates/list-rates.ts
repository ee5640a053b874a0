import { selectAll } from '#platform/database/columns.ts';
import { sql } from '#platform/database/drizzle.ts';
import { refusable } from '#platform/errors/refusable.ts';
import { planPage, type SortKey, toConnection } from '#platform/query/keyset.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { QueryCurrencyRatesArgs } from '../../generated/resolvers.ts';
import { type CurrencyRateRow, rateTable } from './rate.table.ts';

const NEWEST_FIRST: SortKey[] = [
  { expression: sql`t.day`, cast: 'date', descending: true, nullable: false },
  { expression: sql`t.id`, cast: 'uuid', descending: true, nullable: false },
];

/** A page of rates against the company's currency, the newest day first. */
export function ratesOf(context: Context, { currency, ...page }: Partial<QueryCurrencyRatesArgs>) {
  return refusable(context.language, async () => {
    const tx = await context.read();
    const plan = planPage(NEWEST_FIRST, page, 'currency rates');
    const rows = await tx.execute<CurrencyRateRow & Record<string, unknown>>(sql`
      select ${selectAll(rateTable, 't')}, ${plan.keys} from identity.currency_rate t
      where t.base = identity_public.own_currency() and ${currency ? sql`t.currency = ${currency}` : sql`true`}
        and ${plan.beyond} order by ${plan.orderBy} limit ${plan.size + 1}`);
    return toConnection([...rows], plan, page, (row) => row as CurrencyRateRow);
  });
}
