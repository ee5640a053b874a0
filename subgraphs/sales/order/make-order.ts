import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { toUuid } from '#platform/id.ts';
import { storedRows } from '#platform/records/stored-rows.ts';
import { insertDocument } from '#platform/records/write-document.ts';
import type { MakeOrderInput } from '../generated/resolvers.ts';
import { headerOf, lockedQuote } from '../quote/locked-quote.ts';
import { quotes } from '../quote/quote.module.ts';
import { salesOrders } from './order.module.ts';

const PATH = ['input', 'quoteId'];

/**
 * Makes a sales order of an accepted quote, or answers with the first that was made of it, unless it is to be another one. Refuses
 * with NOT_FOUND, QUOTE_NOT_ACCEPTED and, where the caller may make no orders, FORBIDDEN.
 */
export async function makeOrder(tx: Tx, { quoteId, again }: MakeOrderInput) {
  const uuid = toUuid('quo', quoteId) ?? refuse('NOT_FOUND', PATH);
  const quote = (await lockedQuote(tx, uuid)) ?? refuse('NOT_FOUND', PATH);
  if (!again) {
    const [first] = await tx.execute<{ id: string | null }>(sql`select sales.order_of_quote(${uuid}) as id`);
    if (first!.id) return { uuid: first!.id, existed: true };
  }
  if (quote.stage !== 'accepted') refuse('QUOTE_NOT_ACCEPTED', PATH);
  const rows = await storedRows(tx, quotes, uuid);
  const header = { ...headerOf(quote), quote_id: uuid };
  return {
    uuid: await insertDocument(
      tx,
      salesOrders,
      header,
      rows.map((row) => ({ ...row, id: '' })),
    ),
    existed: false,
  };
}
