import Big from 'big.js';
import type { Tx } from '#platform/database/session.ts';
import { fault, Refusal, refuse } from '#platform/errors/user-error.ts';
import { toUuid } from '#platform/id.ts';
import type { StoredRow } from '#platform/records/document-rows.ts';
import { storedRows } from '#platform/records/stored-rows.ts';
import { insertDocument } from '#platform/records/write-document.ts';
import type { CreditInvoiceInput, InvoicedRowInput } from '../generated/resolvers.ts';
import { invoices } from './invoice.module.ts';
import { heldInvoice } from './locked-invoice.ts';

/** What a credit note takes over from the invoice, beside rows. */
const HEADER = [
  'subject',
  'company_id',
  'account_id',
  'contact_id',
  'sales_order_id',
  'owner_id',
  'prices_include_vat',
  'currency',
  'delivery_date',
  'your_reference',
  'our_reference',
  'order_reference',
  'delivery',
  'buyer_name',
  'buyer_vat_id',
  'billing_street',
  'billing_postcode',
  'billing_city',
  'billing_region',
  'billing_country',
  'language',
];

/**
 * Makes a draft of a credit note, the invoice's rows with their quantities taken back; answers its UUID. Header discount and charge go back
 * with all of it alone. Refuses with NOT_POSTED, and CREDIT_EXCEEDS where more of a row is taken back than there is.
 */
export async function creditInvoice(tx: Tx, input: CreditInvoiceInput): Promise<string> {
  const invoice = await heldInvoice(tx, input);
  if (invoice.status === 'draft' || invoice.kind !== 'invoice') refuse('NOT_POSTED', ['input', 'id']);
  const { columns } = invoice;
  const rows = await storedRows(tx, invoices, invoice.id);
  const taken = input.rows ? chosen(rows, input.rows) : rows;
  // A discount that is taken back is a charge, and the other way round.
  const whole = input.rows ? {} : { header_discount: columns.header_charge, header_charge: columns.header_discount };
  const header = Object.fromEntries(HEADER.map((column) => [column, columns[column] ?? null]));
  return insertDocument(
    tx,
    invoices,
    { ...header, ...whole, kind: 'credit_note', credits_id: invoice.id },
    taken.map(takenBack),
  );
}

function chosen(rows: readonly StoredRow[], inputs: readonly InvoicedRowInput[]): StoredRow[] {
  return inputs.map(({ rowId, quantity }, index) => {
    const row = rows.find(({ id, kind }) => kind === 'ITEM' && id === toUuid('row', rowId));
    const path = ['input', 'rows', String(index)];
    if (!row) return refuse('NOT_FOUND', [...path, 'rowId']);
    const part = new Big(quantity).div(row.quantity!);
    if (part.lte(0) || part.gt(1)) {
      throw new Refusal([fault('CREDIT_EXCEEDS', [...path, 'quantity'], { left: row.quantity! })]);
    }
    return { ...row, quantity, discountAmount: row.discountAmount && part.times(row.discountAmount).toFixed(2) };
  });
}

function takenBack(row: StoredRow): StoredRow {
  return {
    ...row,
    id: '',
    originId: row.id,
    quantity: negative(row.quantity),
    discountAmount: negative(row.discountAmount),
  };
}

function negative(amount: string | null): string | null {
  return amount && new Big(amount).times(-1).toFixed();
}
