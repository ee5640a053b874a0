import { eq, getTableColumns, sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { documentColumns } from '../document-columns.ts';
import { type QuoteRow, quoteTable } from './quote.table.ts';

/** A quote that the actor sees, as it is stored, or null; others who would act upon it wait until this is done. */
export async function lockedQuote(tx: Tx, uuid: string): Promise<QuoteRow | null> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('sales.quote ' || ${uuid}::text, 0))`);
  const [quote] = await tx.select().from(quoteTable).where(eq(quoteTable.id, uuid));
  return quote ?? null;
}

type Property = keyof ReturnType<typeof documentColumns>;

const WORKED_OUT = new Set<Property>(['net', 'vat', 'gross', 'cost', 'margin']);
const columns = getTableColumns(quoteTable);
const HEADER = (Object.keys(documentColumns()) as Property[]).filter((property) => !WORKED_OUT.has(property));

/** What another document takes over from a quote, by column, beside its rows and what is worked out of them. */
export function headerOf(quote: QuoteRow): Record<string, unknown> {
  return Object.fromEntries(HEADER.map((property) => [columns[property].name, quote[property]]));
}
