import { catalogOf } from '#platform/catalog/catalog-of.ts';
import { sql } from '#platform/database/drizzle.ts';
import { dayOf } from '#platform/query/period.ts';
import { type Context, loader } from '#platform/subgraph/context.ts';
import type { QuoteAct } from '../generated/resolvers.ts';
import type { QuoteRow } from './quote.table.ts';

type Rights = {
  edits: boolean;
  quotes: boolean;
  orders: boolean;
};

/** What the reader may do with quotes, by their UUIDs; one statement. */
const rightsTo = loader<string, Rights>(async (context, ids) => {
  const tx = await context.read();
  const rows = await tx.execute<Rights & { id: string }>(sql`
    select id, access.may('edit', id) as edits, (select access.may_create('quotes')) as quotes, (select access.may_create('salesOrders')) as orders
    from unnest(${sql.param([...ids])}::uuid[]) id`);
  return new Map(rows.map((row) => [row.id, row]));
});

/** What the reader may do with a quote as it now stands; nothing for who may not know or change how far it has come. */
export async function actsOf(context: Context, { id, stage, validUntil }: QuoteRow): Promise<QuoteAct[]> {
  const { byName, organisation } = await catalogOf(context.platform, context.read);
  const field = byName.get('quotes')?.fields.find(({ name }) => name === 'stage');
  const rights = await rightsTo(context).load(id);
  if (!field || !rights) return [];
  const orders: QuoteAct[] = stage === 'accepted' && rights.orders ? ['MAKE_ORDER'] : [];
  if (!rights.edits || field.locked) return orders;
  const revise: QuoteAct[] = rights.quotes ? ['REVISE'] : [];
  if (stage === 'draft') return ['SEND'];
  if (stage === 'sent') {
    const isPast = dayOf(context.clock.now(), organisation.timeZone).toString() > validUntil;
    return [...(isPast ? [] : ['ACCEPT' as const]), 'REJECT', ...revise];
  }
  if (stage === 'expired') return ['REJECT', ...revise];
  return stage === 'rejected' ? revise : orders;
}
