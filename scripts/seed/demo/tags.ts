import type { TransactionSql } from 'postgres';
import { insertRows } from '../insert-rows.ts';
import type { AccountRow } from './accounts.ts';
import type { ContactRow } from './contacts.ts';
import type { LeadRow } from './leads.ts';
import type { PotentialRow } from './potentials.ts';

/** The words that the demo company gives to its records, of one module or, with *, of all. */
const TAGS = [
  { module: '*', value: 'referenssi', name: 'Referenssi', hue: 'green' },
  { module: '*', value: 'soita_uudestaan', name: 'Soita uudestaan', hue: 'amber' },
  { module: 'accounts', value: 'avainasiakas', name: 'Avainasiakas', hue: 'violet' },
  { module: 'contacts', value: 'paattaja', name: 'Päättäjä', hue: 'blue' },
  { module: 'potentials', value: 'kilpailutus', name: 'Kilpailutus', hue: 'orange' },
  { module: 'leads', value: 'messut', name: 'Messut', hue: 'pink' },
] as const;

type Tag = (typeof TAGS)[number]['value'];

/** From here on a customer counts among the company's largest, in persons. */
const LARGE = 300;
/** Deals of so many euros are told of to others. */
const WORTH_TELLING = 120_000;

/** Makes the tags; before the records that have them. */
export function insertTags(tx: TransactionSql): Promise<void> {
  const rows = TAGS.map(({ module, value, name, hue }) => ({
    module,
    field: 'tags',
    value,
    position: 0,
    label: { fi: name, en: name },
    hue,
  }));
  return insertRows(tx, 'catalog.option', rows);
}

/** A customer with its tags, which follow from what else is known of it; so do those of the others below. */
export function taggedAccount(row: AccountRow) {
  return tagged(row, { avainasiakas: row.employees >= LARGE, soita_uudestaan: row.status === 'passive' });
}

export function taggedContact(row: ContactRow) {
  return tagged(row, { paattaja: /johtaja|isännöitsijä/i.test(row.title) });
}

export function taggedPotential(row: PotentialRow) {
  return tagged(row, {
    kilpailutus: row.stage === 'negotiation' && row.competitor !== null,
    referenssi: row.stage === 'won' && (row.amount ?? 0) >= WORTH_TELLING,
  });
}

export function taggedLead(row: LeadRow) {
  return tagged(row, { messut: row.source === 'fair', soita_uudestaan: row.status === 'contacted' && !row.company });
}

/** Tags stand in the order of bytes. */
function tagged<Row>(row: Row, which: Partial<Record<Tag, boolean>>): Row & { tags: string[] } {
  const tags = Object.entries(which).flatMap(([tag, given]) => (given ? [tag] : []));
  return { ...row, tags: tags.toSorted() };
}
