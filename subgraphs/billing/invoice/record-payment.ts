import Big from 'big.js';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { fault, Refusal, refuse } from '#platform/errors/user-error.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { todayIn } from '../days.ts';
import type { RecordPaymentInput } from '../generated/resolvers.ts';
import { heldInvoice, type SeenInvoice, writeInvoice } from './locked-invoice.ts';
import { settle } from './settle.ts';

/** Notes a payment by hand. Refuses with NOT_POSTED, INVALID_AMOUNT, PAYMENT_EXCEEDS and, of an archive id that is known, PAYMENT_DUPLICATE. */
export async function recordPayment(tx: Tx, context: Context, input: RecordPaymentInput): Promise<void> {
  const invoice = await heldInvoice(tx, input);
  if (invoice.status === 'draft' || invoice.kind !== 'invoice') refuse('NOT_POSTED', ['input', 'id']);
  const amount = new Big(input.amount);
  if (amount.lte(0) || !amount.round(2).eq(amount)) refuse('INVALID_AMOUNT', ['input', 'amount']);
  if (amount.gt(invoice.open))
    throw new Refusal([fault('PAYMENT_EXCEEDS', ['input', 'amount'], { open: invoice.open })]);
  const day = input.date ?? (await todayIn(tx, context));
  // One archive id, one payment, whosever invoice it was noted for.
  const [noted] = await tx.execute(sql`
    insert into billing.payment (invoice_id, amount, paid_on, archive_id, noted_by)
    values (${invoice.id}, ${input.amount}, ${day}, ${input.archiveId ?? null}, ${context.actor!.userId})
    on conflict (archive_id) do nothing returning id`);
  if (!noted) refuse('PAYMENT_DUPLICATE', ['input', 'archiveId']);
  await settle(tx, invoice, amount);
}

/** Marks what is open of an invoice as lost. Refuses with NOT_POSTED, also of what is paid. */
export async function writeOffInvoice(tx: Tx, _: Context, input: SeenInvoice): Promise<void> {
  const invoice = await heldInvoice(tx, input);
  if (invoice.status !== 'posted' && invoice.status !== 'partly_paid') refuse('NOT_POSTED', ['input', 'id']);
  await writeInvoice(tx, invoice, { status: 'written_off' });
}
