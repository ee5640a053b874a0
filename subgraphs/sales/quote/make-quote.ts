import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { toUuid } from '#platform/id.ts';
import { insertDocument } from '#platform/records/write-document.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { potentialById } from '../loaders.ts';
import { quotes } from './quote.module.ts';

/** Makes a quote for the customer of a potential, without rows. Refuses with NOT_FOUND, CUSTOMER_REQUIRED, FORBIDDEN. */
export async function makeQuote(tx: Tx, context: Context, potentialId: string) {
  const uuid = toUuid('pot', potentialId);
  const potential =
    (uuid && (await potentialById(context).load(uuid))) || refuse('NOT_FOUND', ['input', 'potentialId']);
  const { name, accountId, contactId, currency } = potential;
  const header = { subject: name, account_id: accountId, contact_id: contactId, potential_id: potential.id, currency };
  return { uuid: await insertDocument(tx, quotes, header, []) };
}
