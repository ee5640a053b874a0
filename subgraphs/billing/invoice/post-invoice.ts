import Big from 'big.js';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { type Fault, fault, Refusal, refuse } from '#platform/errors/user-error.ts';
import type { StoredRow } from '#platform/records/document-rows.ts';
import { lawfulRates } from '#platform/records/lawful-rates.ts';
import { storedRows } from '#platform/records/stored-rows.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { laterBy, todayIn } from '../days.ts';
import { type ReferenceType, referenceOf } from '../reference/reference-number.ts';
import { invoices } from './invoice.module.ts';
import { type HeldInvoice, heldInvoice, lockedInvoice, type SeenInvoice, writeInvoice } from './locked-invoice.ts';
import { settle } from './settle.ts';

type Company = {
  id: string;
  reference_type: ReferenceType;
  payment_term_days: number;
  interest_rate: string | null;
  notice_days: number;
};

/**
 * Posts a draft: it gets the next number of its company, its reference and its days, and stands from then on (VAT Act 209 e §). A credit
 * note settles what it takes back from. Refuses with NOT_DRAFT, INVOICE_WITHOUT_ROWS, INVALID_VAT_RATE, BUYER_VAT_ID_REQUIRED and
 * CREDIT_EXCEEDS, of rows at `input.rows.<index>.<field>`; then no number is taken.
 */
export async function postInvoice(tx: Tx, context: Context, input: SeenInvoice): Promise<void> {
  const draft = await heldInvoice(tx, input);
  if (draft.status !== 'draft') refuse('NOT_DRAFT', ['input', 'id']);
  const day = (draft.columns.invoice_date as string | null) ?? (await todayIn(tx, context));
  const rows = await storedRows(tx, invoices, draft.id);
  const faults = await faultsOf(tx, draft, rows, day);
  if (faults.length) throw new Refusal(faults);
  if (draft.kind === 'credit_note') await settleOriginal(tx, draft);
  const company = await companyOf(tx, draft);
  const [taken] = await tx.execute<{ number: number }>(sql`select billing.next_number(${company.id}) as number`);
  const term = (draft.columns.payment_term_days as number | null) ?? company.payment_term_days;
  await writeInvoice(tx, draft, {
    status: draft.kind === 'credit_note' ? 'credited' : 'posted',
    invoice_number: taken!.number,
    reference_number:
      draft.kind === 'invoice' ? referenceOf(`${day.slice(0, 4)}${taken!.number}`, company.reference_type) : null,
    invoice_date: day,
    payment_term_days: term,
    due_date: draft.columns.due_date ?? laterBy(day, term),
    interest_rate: draft.columns.interest_rate ?? company.interest_rate,
    notice_days: draft.columns.notice_days ?? company.notice_days,
    posted_at: context.clock.now().toISOString(),
  });
  await tx.execute(sql`select catalog.lock(${draft.id}, true)`);
}

/** What keeps an invoice from being posted. Rates are those in force on the day of delivery, which is the invoice's where none is told. */
async function faultsOf(tx: Tx, { columns }: HeldInvoice, rows: readonly StoredRow[], day: string): Promise<Fault[]> {
  if (!rows.some(({ kind }) => kind === 'ITEM')) return [fault('INVOICE_WITHOUT_ROWS', ['input', 'rows'])];
  const untaxed = rows.flatMap(({ vatCategory }, index) => {
    const buyerPays = vatCategory === 'AE' || vatCategory === 'K';
    const path = ['input', 'rows', String(index), 'vatCategory'];
    return buyerPays && !columns.buyer_vat_id ? [fault('BUYER_VAT_ID_REQUIRED', path)] : [];
  });
  return [...(await lawfulRates(tx, rows, [], (columns.delivery_date as string | null) ?? day)), ...untaxed];
}

async function companyOf(tx: Tx, { columns }: HeldInvoice): Promise<Company> {
  const [company] = await tx.execute<Company>(sql`
    select id, reference_type, payment_term_days, interest_rate::text, notice_days
    from billing.company where id = ${columns.company_id as string}`);
  return company ?? refuse('NO_BILLING_COMPANY', ['input', 'id']);
}

/** What a credit note takes back is off the original from now on. */
async function settleOriginal(tx: Tx, note: HeldInvoice): Promise<void> {
  const original = await lockedInvoice(tx, note.columns.credits_id as string);
  if (!original) refuse('NOT_FOUND', ['input', 'id']);
  const [others] = await tx.execute<{ credited: string }>(sql`
    select coalesce(-sum(gross), 0)::text as credited from billing.invoice
    where credits_id = ${original.id} and invoice_number is not null`);
  const left = new Big(original.gross).minus(others!.credited);
  const amount = new Big(note.gross).times(-1);
  if (amount.gt(left)) refuse('CREDIT_EXCEEDS', ['input', 'rows'], { left: left.toFixed(2) });
  await settle(tx, original, amount, amount.eq(left));
}
