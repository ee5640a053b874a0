import Big from 'big.js';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { fault, Refusal, refuse } from '#platform/errors/user-error.ts';
import { toUuid } from '#platform/id.ts';
import type { StoredRow } from '#platform/records/document-rows.ts';
import { rowsIn } from '#platform/records/stored-rows.ts';
import { insertDocument } from '#platform/records/write-document.ts';
import type { MakeInvoiceInput } from '../generated/resolvers.ts';
import { invoices } from './invoice.module.ts';

type Order = Record<string, unknown> & {
  id: string;
  subject: string;
  account_id: string | null;
  contact_id: string | null;
};

/** What an invoice takes over from an order, beside rows. */
const HEADER = [
  'subject',
  'owner_id',
  'prices_include_vat',
  'header_discount',
  'header_charge',
  'currency',
  'payment_term_days',
  'delivery_date',
  'language',
  'terms',
  'billing_street',
  'billing_postcode',
  'billing_city',
  'billing_region',
  'billing_country',
];

/**
 * Makes a draft of an invoice for an order: what is left of it, chosen rows or a share of each; answers its UUID. What is billed of a row is
 * counted in the invoices that are there, drafts too, less what was credited. Header discount and charge are billed with the first
 * invoice. Refuses with NOT_FOUND, FORBIDDEN, NOTHING_TO_INVOICE, and OVER_INVOICED where more of a row is to be billed than is left.
 */
export async function makeInvoice(tx: Tx, input: MakeInvoiceInput): Promise<string> {
  const path = ['input', 'salesOrderId'];
  const uuid = toUuid('ord', input.salesOrderId) ?? refuse('NOT_FOUND', path);
  const [right] = await tx.execute<{ may: boolean }>(sql`select access.may_create('invoices') as may`);
  if (!right!.may) refuse('FORBIDDEN', ['input']);
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('billing.order ' || ${uuid}::text, 0))`);
  const [found] = await tx.execute<{ order: Order }>(
    sql`select to_jsonb(o) as order from sales_public.sales_order o where o.id = ${uuid} and o.deleted_at is null`,
  );
  const order = found?.order ?? refuse('NOT_FOUND', path);
  const rows = await rowsIn(tx, sql`sales_public.sales_order_row`, uuid);
  const billed = await billedOf(tx, uuid);
  const left = (row: StoredRow) => new Big(row.quantity ?? 0).minus(billed.get(row.id) ?? 0);
  const taken = takenRows(input, rows, left);
  if (!taken.some(({ kind }) => kind === 'ITEM')) refuse('NOTHING_TO_INVOICE', path);
  const isFirst = billed.size === 0;
  const header = Object.fromEntries(HEADER.map((column) => [column, order[column] ?? null]));
  return insertDocument(
    tx,
    invoices,
    {
      ...header,
      ...(isFirst ? {} : { header_discount: null, header_charge: null }),
      account_id: order.account_id,
      contact_id: order.account_id ? null : order.contact_id,
      sales_order_id: uuid,
      order_reference: order.customer_order_number ?? null,
    },
    taken.map((row) => ({ ...row, id: '', originId: row.kind === 'ITEM' ? row.id : null })),
  );
}

/** Rows with what is billed of them; headings and words go along where all that is left is billed. */
function takenRows(
  { rows: chosen, percent }: MakeInvoiceInput,
  rows: readonly StoredRow[],
  left: (row: StoredRow) => Big,
): StoredRow[] {
  if (chosen) {
    return chosen.map(({ rowId, quantity }, index) => {
      const row = rows.find(({ id, kind }) => kind === 'ITEM' && id === toUuid('row', rowId));
      if (!row) return refuse('NOT_FOUND', ['input', 'rows', String(index), 'rowId']);
      return part(row, new Big(quantity), left(row), ['input', 'rows', String(index), 'quantity']);
    });
  }
  if (percent == null) {
    return rows.flatMap((row) => {
      if (row.kind !== 'ITEM') return [row];
      const rest = left(row);
      return rest.eq(0) ? [] : [part(row, rest, rest, [])];
    });
  }
  if (new Big(percent).lte(0) || new Big(percent).gt(100)) {
    throw new Refusal([fault('OUT_OF_RANGE', ['input', 'percent'], { minimum: 0, maximum: 100 })]);
  }
  return rows.flatMap((row) => {
    if (row.kind !== 'ITEM') return [];
    const share = new Big(row.quantity!).times(percent).div(100).round(4);
    return [part(row, share, left(row), ['input', 'percent'])];
  });
}

/** So much of a row, its discount in money in proportion. */
function part(row: StoredRow, quantity: Big, left: Big, path: string[]): StoredRow {
  const isBack = new Big(row.quantity!).lt(0);
  if (isBack ? quantity.lt(left) || quantity.gte(0) : quantity.gt(left) || quantity.lte(0)) {
    throw new Refusal([fault('OVER_INVOICED', path, { left: left.toFixed() })]);
  }
  const share = quantity.div(row.quantity!);
  return {
    ...row,
    quantity: quantity.toFixed(),
    discountAmount: row.discountAmount && share.times(row.discountAmount).toFixed(2),
  };
}

/** How much of each row of an order has been billed, whoever may see the invoices. */
async function billedOf(tx: Tx, order: string): Promise<Map<string, string>> {
  const rows = await tx.execute<{ row: string; quantity: string }>(sql`select * from billing.billed_rows(${order})`);
  return new Map(rows.map(({ row, quantity }) => [row, quantity]));
}
