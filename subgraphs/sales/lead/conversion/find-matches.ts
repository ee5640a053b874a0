import type { SignReason } from '#platform/catalog/define-module.ts';
import { type Catalog, moduleIn } from '#platform/catalog/read-catalog.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { type Alike, findAlike } from '#platform/duplicates/find-alike.ts';
import { accounts } from '../../account/account.module.ts';
import { contacts } from '../../contact/contact.module.ts';

/** A record that could be what a lead is about. */
export interface Match {
  uuid: string;
  reasons: SignReason[];
}

/** What is known of a lead, by field. */
export type LeadValues = (field: string) => string | null;

/** Reasons, the strongest first; each of the first three is enough where only one record has it. */
const REASONS: readonly SignReason[] = ['BUSINESS_ID', 'EMAIL', 'NAME', 'PHONE', 'DOMAIN', 'SIMILAR_NAME'];
const SURE: readonly SignReason[] = ['BUSINESS_ID', 'EMAIL', 'NAME'];

const MOST_MATCHES = 10;

/** Accounts that could be a lead's company, among those that the actor sees, by fields that the actor may read. */
export async function accountMatches(tx: Tx, catalog: Catalog, lead: LeadValues): Promise<Match[]> {
  const own: Record<string, string> = { name: 'company', businessId: 'businessId', email: 'email' };
  const found = await findAlike(tx, moduleIn(catalog, accounts), (field) => (field in own ? lead(own[field]!) : null));
  return strongestFirst([...found, ...(await byTheirPeople(tx, catalog, lead))]);
}

/** Contacts that could be a lead's person. */
export async function contactMatches(tx: Tx, catalog: Catalog, lead: LeadValues): Promise<Match[]> {
  const own = ['email', 'phone', 'mobile', ...(lead('lastName') ? ['firstName', 'lastName'] : [])];
  const found = await findAlike(tx, moduleIn(catalog, contacts), (field) => (own.includes(field) ? lead(field) : null));
  // Somebody of the same house, or with a name like it, is another person.
  const persons = found.map(({ uuid, signs }) => ({ uuid, signs: signs.filter(({ reason }) => PERSONAL.has(reason)) }));
  return strongestFirst(persons.filter(({ signs }) => signs.length));
}

const PERSONAL = new Set<SignReason>(['EMAIL', 'NAME', 'PHONE']);

/** The match to take without asking: the only one that the strongest sure reason speaks for. A name alone is no person. */
export function sureMatch(matches: Match[], module: string): { match: Match | null; ambiguous: boolean } {
  const enough = module === 'contacts' ? SURE.filter((reason) => reason !== 'NAME') : SURE;
  const reason = enough.find((one) => matches.some(({ reasons }) => reasons.includes(one)));
  const sure = reason ? matches.filter(({ reasons }) => reasons.includes(reason)) : [];
  return { match: sure.length === 1 ? sure[0]! : null, ambiguous: sure.length > 1 };
}

/** Accounts that have somebody with the lead's address, or one of its domain. */
async function byTheirPeople(tx: Tx, catalog: Catalog, lead: LeadValues): Promise<Pick<Alike, 'uuid' | 'signs'>[]> {
  const people = moduleIn(catalog, contacts);
  if (!people.fields.some(({ name }) => name === 'account')) return [];
  const found = await findAlike(tx, people, (field) => (field === 'email' ? lead('email') : null));
  if (!found.length) return [];
  const rows = await tx.execute<{ id: string; account_id: string }>(sql`
    select c.id, c.account_id from sales.contact c join sales.account a on a.id = c.account_id
    where c.id = any (${sql.param(found.map(({ uuid }) => uuid))}::uuid[])`);
  const employer = new Map(rows.map((row) => [row.id, row.account_id]));
  return found.flatMap(({ uuid, signs }) => (employer.has(uuid) ? [{ uuid: employer.get(uuid)!, signs }] : []));
}

/** Each record once, by its strongest reason, then by how many speak for it. */
function strongestFirst(found: Pick<Alike, 'uuid' | 'signs'>[]): Match[] {
  const rank = (reason: SignReason) => REASONS.indexOf(reason);
  return [...Map.groupBy(found, ({ uuid }) => uuid)]
    .map(([uuid, all]) => ({
      uuid,
      reasons: [...new Set(all.flatMap(({ signs }) => signs.map(({ reason }) => reason)))].sort(
        (one, other) => rank(one) - rank(other),
      ),
    }))
    .sort(
      (one, other) =>
        rank(one.reasons[0]!) - rank(other.reasons[0]!) ||
        other.reasons.length - one.reasons.length ||
        (one.uuid < other.uuid ? -1 : 1),
    )
    .slice(0, MOST_MATCHES);
}
