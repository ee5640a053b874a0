import { sql } from '#platform/database/drizzle.ts';
import { rowLoader } from '#platform/records/document-rows.ts';
import { mayRead } from '#platform/records/record-fields.ts';
import { recordLoader } from '#platform/records/record-loader.ts';
import { loader } from '#platform/subgraph/context.ts';
import { type BillingCompanyRow, companyTable } from './company/company.table.ts';
import { type InvoiceRow, invoiceRowTable, invoiceTable } from './invoice/invoice.table.ts';

export const companyById = recordLoader<BillingCompanyRow>(companyTable);
export const invoiceById = recordLoader<InvoiceRow>(invoiceTable);
export const rowsOfInvoice = rowLoader(invoiceRowTable);

const MOST_CREDIT_NOTES = 100;

/** UUIDs of the credit notes of invoices, posted ones first; a hundred each at most. */
export const creditNotesOf = loader<string, string[]>(async (context, invoiceIds) => {
  const tx = await context.read();
  const rows = await tx.execute<{ id: string; credits_id: string }>(sql`
    select id, credits_id from (
      select id, credits_id, row_number() over (partition by credits_id order by invoice_number nulls last, id) as place
      from billing.invoice where credits_id = any (${sql.param([...invoiceIds])}::uuid[])) ranked
    where place <= ${MOST_CREDIT_NOTES} order by credits_id, place`);
  const byInvoice = Map.groupBy(rows, (row) => row.credits_id);
  return new Map([...byInvoice].map(([invoice, notes]) => [invoice, notes.map(({ id }) => id)]));
});

/** What is open of accounts' posted invoices, by currency; none for who may not read what it is made of. */
export const openOf = loader<string, { amount: string; currency: string }[]>(async (context, accountIds) => {
  const made = await Promise.all(['open', 'account'].map((field) => mayRead(context, 'invoices', field)));
  if (made.includes(false)) return new Map();
  const tx = await context.read();
  const rows = await tx.execute<{ account_id: string; amount: string; currency: string }>(sql`
    select account_id, currency, sum(open)::text as amount from billing.invoice
    where account_id = any (${sql.param([...accountIds])}::uuid[]) and open > 0
    group by account_id, currency order by currency`);
  return Map.groupBy(rows, (row) => row.account_id);
});
