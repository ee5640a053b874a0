import Big from 'big.js';
import type { Tx } from '#platform/database/session.ts';
import { type HeldInvoice, writeInvoice } from './locked-invoice.ts';

/** Takes a sum off what is open of an invoice; what is more than open stays with the buyer as paid. `isCredited`: all of it is taken back. */
export async function settle(tx: Tx, invoice: HeldInvoice, amount: Big, isCredited = false): Promise<void> {
  const settled = new Big(invoice.settled).plus(amount);
  const isSettled = settled.gte(invoice.gross);
  await writeInvoice(tx, invoice, {
    settled: (settled.gt(invoice.gross) ? new Big(invoice.gross) : settled).toFixed(2),
    status: isCredited ? 'credited' : isSettled ? 'paid' : 'partly_paid',
  });
}
