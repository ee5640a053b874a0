// What quotes, orders and potentials add to their pages, in one file: each file that a page may load is named in what it loads first.
export { InvoiceActs } from '#client/invoices/invoice-acts.tsx';
export { InvoiceRows } from '#client/invoices/invoice-rows.tsx';
export { OrderActs } from '#client/invoices/order-acts.tsx';
export { PotentialActs } from '#client/quotes/potential-acts.tsx';
export { QuoteActs } from '#client/quotes/quote-acts.tsx';
export { QuoteRows } from './quote-rows.tsx';
export { SalesOrderRows } from './sales-order-rows.tsx';
