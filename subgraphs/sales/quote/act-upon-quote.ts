import { catalogIn } from '#platform/catalog/catalog-of.ts';
import { changeColumns } from '#platform/catalog/write-record.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { toUuid } from '#platform/id.ts';
import { dayOf } from '#platform/query/period.ts';
import { storedRows } from '#platform/records/stored-rows.ts';
import { insertDocument } from '#platform/records/write-document.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { headerOf, lockedQuote } from './locked-quote.ts';
import { quotes } from './quote.module.ts';
import type { QuoteRow } from './quote.table.ts';

const AT_ID = ['input', 'id'];

/** A quote as its caller saw it. */
export interface SeenQuote {
  id: string;
  version: number;
}

/** Marks a draft sent. Refuses with QUOTE_SENT, QUOTE_WITHOUT_ROWS, QUOTE_EXPIRED and as `actedUpon`. */
export async function sendQuote(tx: Tx, context: Context, input: SeenQuote) {
  const quote = await actedUpon(tx, context, input);
  if (quote.stage !== 'draft') refuse('QUOTE_SENT', AT_ID);
  const rows = await storedRows(tx, quotes, quote.id);
  if (!rows.some(({ kind }) => kind === 'ITEM')) refuse('QUOTE_WITHOUT_ROWS', AT_ID);
  if (await isPast(tx, context, quote)) refuse('QUOTE_EXPIRED', AT_ID);
  await change(tx, quote, { stage: 'sent', sent_at: context.clock.now().toISOString() });
  await tx.execute(sql`select catalog.lock(${quote.id}, true)`);
  return { uuid: quote.id };
}

/** Makes the next revision, a draft; this one becomes revised. Refuses with QUOTE_NOT_SENT, QUOTE_SUPERSEDED, QUOTE_DECIDED of an accepted one. */
export async function reviseQuote(tx: Tx, context: Context, input: SeenQuote) {
  const quote = await actedUpon(tx, context, input);
  if (quote.stage === 'draft') refuse('QUOTE_NOT_SENT', AT_ID);
  if (quote.stage === 'revised') refuse('QUOTE_SUPERSEDED', AT_ID);
  if (quote.stage === 'accepted') refuse('QUOTE_DECIDED', AT_ID);
  const rows = await storedRows(tx, quotes, quote.id);
  await change(tx, quote, { stage: 'revised' });
  const revision = quote.revision + 1;
  const header = {
    ...headerOf(quote),
    number: `${quote.number.split('/')[0]}/${revision}`,
    owner_id: quote.ownerId,
    custom: quote.custom,
    tags: quote.tags,
    revision,
    previous_id: quote.id,
  };
  const uuid = await insertDocument(
    tx,
    quotes,
    header,
    rows.map((row) => ({ ...row, id: '' })),
  );
  return { uuid, previous: quote.id };
}

/** Notes the customer's yes. Refuses with QUOTE_NOT_SENT, QUOTE_SUPERSEDED, QUOTE_DECIDED, QUOTE_EXPIRED after the last day of validity. */
export async function acceptQuote(tx: Tx, context: Context, input: SeenQuote) {
  const quote = await answered(tx, context, input);
  if (quote.stage === 'expired' || (await isPast(tx, context, quote))) refuse('QUOTE_EXPIRED', AT_ID);
  await change(tx, quote, { stage: 'accepted', decided_at: context.clock.now().toISOString() });
  return { uuid: quote.id };
}

/** Notes the customer's no, also after the last day. Refuses like `acceptQuote`, but for QUOTE_EXPIRED. */
export async function rejectQuote(tx: Tx, context: Context, input: SeenQuote) {
  const quote = await answered(tx, context, input);
  await change(tx, quote, { stage: 'rejected', decided_at: context.clock.now().toISOString() });
  return { uuid: quote.id };
}

async function answered(tx: Tx, context: Context, input: SeenQuote): Promise<QuoteRow> {
  const quote = await actedUpon(tx, context, input);
  if (quote.stage === 'draft') refuse('QUOTE_NOT_SENT', AT_ID);
  if (quote.stage === 'revised') refuse('QUOTE_SUPERSEDED', AT_ID);
  if (quote.stage === 'accepted' || quote.stage === 'rejected') refuse('QUOTE_DECIDED', AT_ID);
  return quote;
}

/**
 * The quote that is acted upon, as it is stored. Refuses with NOT_FOUND, STALE_VERSION, and with FORBIDDEN where it, or the field that
 * tells how far it has come, is not the actor's to change.
 */
async function actedUpon(tx: Tx, context: Context, { id, version }: SeenQuote): Promise<QuoteRow> {
  const uuid = toUuid('quo', id) ?? refuse('NOT_FOUND', AT_ID);
  const quote = (await lockedQuote(tx, uuid)) ?? refuse('NOT_FOUND', AT_ID);
  const stage = (await catalogIn(context, tx)).byName.get('quotes')?.fields.find(({ name }) => name === 'stage');
  const [row] = await tx.execute<{ may: boolean }>(sql`select access.may('edit', ${uuid}) as may`);
  if (!row!.may || !stage || stage.locked) refuse('FORBIDDEN', AT_ID);
  if (quote.version !== version) refuse('STALE_VERSION', ['input', 'version']);
  return quote;
}

/** Whether its last day is over, where the company is. */
async function isPast(tx: Tx, context: Context, { validUntil }: QuoteRow): Promise<boolean> {
  const { organisation } = await catalogIn(context, tx);
  return dayOf(context.clock.now(), organisation.timeZone).toString() > validUntil;
}

async function change(tx: Tx, { id, version }: QuoteRow, changes: object): Promise<void> {
  await changeColumns(tx, quotes, { uuid: id, version, columns: changes });
}
