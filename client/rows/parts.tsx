import { INVOICE_ROWS, SAVE_INVOICE_ROWS } from '#client/invoices/invoices.documents.ts';
import type { RecordFacts } from '#client/record/record.documents.ts';
import { QUOTE_ROWS, SALES_ORDER_ROWS, SAVE_QUOTE_ROWS, SAVE_SALES_ORDER_ROWS } from './rows.documents.ts';
import { RowsPart } from './rows-part.tsx';

// What documents and potentials add to their pages, in one file: each file that a page may load is named in what it loads first.
export { InvoiceActs } from '#client/invoices/invoice-acts.tsx';
export { OrderActs } from '#client/invoices/order-acts.tsx';
export { PotentialActs } from '#client/quotes/potential-acts.tsx';
export { QuoteActs } from '#client/quotes/quote-acts.tsx';

interface Props {
  record: RecordFacts;
}

export function QuoteRows({ record }: Props) {
  return <RowsPart record={record} read={QUOTE_ROWS} write={SAVE_QUOTE_ROWS} />;
}

export function SalesOrderRows({ record }: Props) {
  return <RowsPart record={record} read={SALES_ORDER_ROWS} write={SAVE_SALES_ORDER_ROWS} />;
}

export function InvoiceRows({ record }: Props) {
  return <RowsPart record={record} read={INVOICE_ROWS} write={SAVE_INVOICE_ROWS} />;
}
