import { type SQL, sql } from 'drizzle-orm';
import type { Catalog } from '#platform/catalog/read-catalog.ts';
import type { Tx } from '#platform/database/session.ts';
import { literally } from '#platform/query/like.ts';
import type { MatchReason } from '../../generated/resolvers.ts';
import { companyDomain, tellingWord } from './company-name.ts';

/** A record that could be what a lead is about. */
export interface Match {
  uuid: string;
  reasons: MatchReason[];
}

/** What is known of a lead, by field. */
export type LeadValues = (field: string) => string | null;

/** Where a reason can be asked about, the records that it speaks for. */
type Possible = [MatchReason, SQL | false | '' | null | undefined];

/** Reasons, the strongest first; each of the first three is enough where only one record has it. */
const REASONS: readonly MatchReason[] = ['BUSINESS_ID', 'EMAIL', 'NAME', 'PHONE', 'DOMAIN', 'SIMILAR_NAME'];
const SURE: readonly MatchReason[] = ['BUSINESS_ID', 'EMAIL', 'NAME'];

const MOST_MATCHES = 10;
/** How many a single reason may bring up. */
const MOST_OF_A_REASON = 50;
/** Of pg_trgm, from 0 to 1: a word in common, such as a place or a trade, is not enough. */
const ALIKE = 0.7;

/** Accounts that could be a lead's company, among those that the actor sees, by fields that the actor may read. */
export function accountMatches(tx: Tx, catalog: Catalog, lead: LeadValues): Promise<Match[]> {
  const [email, company] = [lead('email'), lead('company')];
  const may = readable(catalog);
  const [word, domain] = [company && tellingWord(company), companyDomain(email)];
  const ofContacts = (condition: SQL) => sql`select c.account_id from sales.contact c where ${condition}`;
  const found: Possible[] = [
    [
      'BUSINESS_ID',
      lead('businessId') && may('accounts.businessId') && accounts(sql`a.business_id = ${lead('businessId')}`),
    ],
    ['EMAIL', email && may('accounts.email') && accounts(sql`a.email = ${email}`)],
    [
      'EMAIL',
      email &&
        may('contacts.email', 'contacts.account') &&
        accounts(sql`a.id in (${ofContacts(sql`c.email = ${email}`)})`),
    ],
    [
      'NAME',
      word &&
        accounts(
          sql`a.name operator(access.~~*) ${containing(word)} and sales.company_key(a.name) = sales.company_key(${company})`,
        ),
    ],
    [
      'DOMAIN',
      domain && may('accounts.email') && accounts(sql`a.email operator(access.~~*) ${`%@${literally(domain)}`}`),
    ],
    ['DOMAIN', domain && may('accounts.website') && accounts(onSite(domain))],
    [
      'DOMAIN',
      domain &&
        may('contacts.email', 'contacts.account') &&
        accounts(sql`a.id in (${ofContacts(sql`c.email operator(access.~~*) ${`%@${literally(domain)}`}`)})`),
    ],
    [
      'SIMILAR_NAME',
      word &&
        accounts(sql`a.name operator(access.~~*) ${containing(word)} and similarity(a.name, ${company}) > ${ALIKE}`),
    ],
  ];
  return gather(tx, found);
}

/** Contacts that could be a lead's person. */
export function contactMatches(tx: Tx, catalog: Catalog, lead: LeadValues): Promise<Match[]> {
  const [email, last] = [lead('email'), lead('lastName')];
  const may = readable(catalog);
  const name = last && [lead('firstName'), last].filter(Boolean).join(' ');
  const phones = [lead('phone'), lead('mobile')].filter((phone) => phone !== null);
  const found: Possible[] = [
    ['EMAIL', email && may('contacts.email') && contacts(sql`c.email = ${email}`)],
    ['NAME', name && contacts(sql`c.name operator(access.~~*) ${literally(name)}`)],
    [
      'PHONE',
      phones.length > 0 &&
        may('contacts.phone', 'contacts.mobile') &&
        contacts(sql`c.phone = any (${sql.param(phones)}::text[]) or c.mobile = any (${sql.param(phones)}::text[])`),
    ],
  ];
  return gather(tx, found);
}

/** The match to take without asking: the only one that the strongest sure reason speaks for. A name alone is no person. */
export function sureMatch(matches: Match[], module: string): { match: Match | null; ambiguous: boolean } {
  const enough = module === 'contacts' ? SURE.filter((reason) => reason !== 'NAME') : SURE;
  const reason = enough.find((one) => matches.some(({ reasons }) => reasons.includes(one)));
  const sure = reason ? matches.filter(({ reasons }) => reasons.includes(reason)) : [];
  return { match: sure.length === 1 ? sure[0]! : null, ambiguous: sure.length > 1 };
}

const accounts = (condition: SQL) => sql`select a.id from sales.account a where ${condition} limit ${MOST_OF_A_REASON}`;
const contacts = (condition: SQL) => sql`select c.id from sales.contact c where ${condition} limit ${MOST_OF_A_REASON}`;
const containing = (word: string) => `%${literally(word)}%`;

function onSite(domain: string): SQL {
  const address = `^https?://([a-z0-9-]+\\.)*${domain.replaceAll('.', '\\.')}(/|$)`;
  return sql`a.website operator(access.~~*) ${containing(domain)} and a.website ~ ${address}`;
}

/** Whether the reader may know all of these fields: a match must not tell of what is hidden. */
function readable(catalog: Catalog) {
  return (...paths: string[]) =>
    paths.every((path) => {
      const [module, name] = path.split('.');
      return catalog.byName.get(module!)?.fields.some((field) => field.name === name);
    });
}

/** One statement for all reasons; by the strongest of each, then by how many speak for it. */
async function gather(tx: Tx, found: Possible[]): Promise<Match[]> {
  const parts = found.flatMap(([reason, query]) =>
    query ? [sql`select f.id, ${REASONS.indexOf(reason)}::int as rank from (${query}) f (id)`] : [],
  );
  if (!parts.length) return [];
  const rows = await tx.execute<{ id: string; ranks: number[] }>(sql`
    select id, array_agg(distinct rank order by rank) as ranks from (${sql.join(parts, sql` union all `)}) r
    where id is not null group by id order by min(rank), count(distinct rank) desc, id limit ${MOST_MATCHES}`);
  return rows.map(({ id, ranks }) => ({ uuid: id, reasons: ranks.map((rank) => REASONS[rank]!) }));
}
