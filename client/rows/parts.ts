import { INVOICE_ROWS, SAVE_INVOICE_ROWS } from '#client/invoices/invoices.documents.ts';
import { QUOTE_ROWS, SALES_ORDER_ROWS, SAVE_QUOTE_ROWS, SAVE_SALES_ORDER_ROWS } from './rows.documents.ts';
import { rowsPart } from './rows-part.tsx';

// What documents and potentials add to their pages, in one file: each file that a page may load is named in what it loads first.
export { InvoiceActs } from '#client/invoices/invoice-acts.tsx';
export { OrderActs } from '#client/invoices/order-acts.tsx';
export { PotentialActs } from '#client/quotes/potential-acts.tsx';
export { QuoteActs } from '#client/quotes/quote-acts.tsx';
export const QuoteRows = rowsPart(QUOTE_ROWS, SAVE_QUOTE_ROWS);
export const SalesOrderRows = rowsPart(SALES_ORDER_ROWS, SAVE_SALES_ORDER_ROWS);
export const InvoiceRows = rowsPart(INVOICE_ROWS, SAVE_INVOICE_ROWS);
