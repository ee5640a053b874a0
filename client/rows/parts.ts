// What quotes, orders and potentials add to their pages, in one file: each file that a page may load is named in what it loads first.
export { PotentialActs } from '#client/quotes/potential-acts.tsx';
export { QuoteActs } from '#client/quotes/quote-acts.tsx';
export { QuoteRows } from './quote-rows.tsx';
export { SalesOrderRows } from './sales-order-rows.tsx';
