import { catalogOf } from '#platform/catalog/catalog-of.ts';
import { sql } from '#platform/database/drizzle.ts';
import { type Context, loader } from '#platform/subgraph/context.ts';
import type { InvoiceAct } from '../generated/resolvers.ts';
import type { InvoiceRow } from './invoice.table.ts';

type Rights = { edits: boolean; makes: boolean };

/** What the reader may do with invoices, by their UUIDs; one statement. */
const rightsTo = loader<string, Rights>(async (context, ids) => {
  const tx = await context.read();
  const rows = await tx.execute<Rights & { id: string }>(sql`
    select id, access.may('edit', id) as edits, (select access.may_create('invoices')) as makes
    from unnest(${sql.param([...ids])}::uuid[]) id`);
  return new Map(rows.map((row) => [row.id, row]));
});

/** What the reader may do with an invoice as it now stands; nothing for who may not know or change how far it has come. */
export async function actsOf(context: Context, { id, kind, status }: InvoiceRow): Promise<InvoiceAct[]> {
  const { byName } = await catalogOf(context.platform, context.read);
  const field = byName.get('invoices')?.fields.find(({ name }) => name === 'status');
  const rights = await rightsTo(context).load(id);
  if (!field || field.locked || !rights?.edits) return [];
  if (status === 'draft') return ['POST'];
  if (kind === 'credit_note') return [];
  const credit: InvoiceAct[] = rights.makes && status !== 'credited' ? ['CREDIT'] : [];
  return status === 'posted' || status === 'partly_paid' ? ['PAY', ...credit, 'WRITE_OFF'] : credit;
}
