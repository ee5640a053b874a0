import type { Field, Module } from '#platform/catalog/define-module.ts';
import type { Catalog } from '#platform/catalog/read-catalog.ts';
import { insertRecords, type Refused, updateRecords } from '#platform/catalog/write-records.ts';
import type { Database } from '#platform/database/connect.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import type { Fault } from '#platform/errors/user-error.ts';
import { toId } from '#platform/id.ts';
import { momentOf } from '#platform/import/moment-of.ts';
import { optionsFor } from '#platform/import/options-for.ts';
import { addOptions } from './add-options.ts';
import type { Draft, FieldPlan } from './draft-record.ts';
import { ambiguous, type Found, findReferred, type Named, theOne } from './find-referred.ts';
import type { KnownKey, Run } from './keys.ts';

export interface WritePlace {
  database: Database;
  run: Run;
  catalog: Catalog;
  module: Module;
  timeZone: string;
  /** Whether all will be undone: records then get no numbers of their module, which would be used up. */
  dry: boolean;
}

/** A draft on its way into the database. */
export interface Entry {
  draft: Draft;
  id: string;
  isNew: boolean;
  values: Record<string, string>;
  /** Fields that name a record of the same batch. */
  within: string[];
  /** Fields that name a record which is not there yet. */
  pending: string[];
  faults: Fault[];
}

/** Writes drafts as records. What was refused has faults; the catalog may have got new options. */
export async function writeDrafts(
  tx: Tx,
  place: WritePlace,
  plan: FieldPlan[],
  drafts: Draft[],
  known: Map<string, KnownKey>,
): Promise<{ entries: Entry[]; catalog: Catalog }> {
  const catalog = await addOptions(tx, place.catalog, place.module, picklistsOf(plan, drafts));
  const entries = await entriesOf(tx, drafts, known);
  const found = await findReferred(tx, place.run.source, namedBy(plan, drafts));
  const coming = new Map(entries.filter(({ isNew }) => isNew).map(({ draft, id }) => [draft.key, id]));
  const here = { ...place, catalog };
  for (const entry of entries) fill(entry, here, plan, found, coming);
  for (const isNew of [true, false]) {
    const ones = entries.filter((entry) => entry.isNew === isNew && !entry.faults.length);
    const again = await write(tx, here, ones);
    // One of these may only have been refused with the record that it names: that is set afterwards.
    for (const entry of again) leaveForLater(entry);
    await write(tx, here, again);
  }
  return { entries, catalog };
}

/** Writes entries; those that were refused and may be tried without naming their neighbours are the answer. */
async function write(tx: Tx, place: WritePlace, entries: Entry[]): Promise<Entry[]> {
  if (!entries.length) return [];
  const records = entries.map(({ id, values, draft, isNew }) => ({
    id,
    values,
    ...(place.dry && isNew && { number: `${place.module.prefix}-${draft.line}` }),
  }));
  const where = { ...place, tx };
  const refused: Refused = entries[0]!.isNew
    ? await insertRecords(where, records)
    : await updateRecords(where, records);
  for (const entry of entries) entry.faults = refused.get(entry.id) ?? [];
  return entries.filter(({ faults, within }) => faults.length && within.length);
}

function leaveForLater(entry: Entry): void {
  for (const field of entry.within) delete entry.values[field];
  entry.pending.push(...entry.within);
  entry.within = [];
}

async function entriesOf(tx: Tx, drafts: Draft[], known: Map<string, KnownKey>): Promise<Entry[]> {
  const ids = await tx.execute<{ id: string }>(
    sql`select uuidv7() as id from generate_series(1, ${drafts.length}::int)`,
  );
  return drafts.map((draft, place) => {
    const before = known.get(draft.key);
    const isNew = before?.state !== 'there';
    const id = isNew ? ids[place]!.id : before.recordId;
    return { draft, id, isNew, values: {}, within: [], pending: [], faults: [] };
  });
}

function fill(entry: Entry, place: WritePlace, plan: FieldPlan[], found: Found, coming: Map<string, string>) {
  for (const { field, names } of plan) {
    const text = entry.draft.texts.get(field.name)!;
    if (names && text) fillReference(entry, place, field.name, { ...names, text }, found, coming);
    else fillPlain(entry, place, field, text);
  }
}

function fillPlain(entry: Entry, { catalog, module, timeZone }: WritePlace, field: Field, text: string) {
  entry.values[field.name] = field.type === 'DATETIME' ? momentOf(text, timeZone) : text;
  if (field.type !== 'PICKLIST' || !text) return;
  const meant = optionsFor(catalog.options(module.name, field.name), text);
  if (meant.length > 1) entry.faults.push(ambiguous(text, meant.length, [field.name]));
  else entry.values[field.name] = meant[0] ?? text;
}

/** A record of the own module may be on its way, or on a later row. */
function fillReference(
  entry: Entry,
  { catalog, module }: WritePlace,
  field: string,
  named: Named,
  found: Found,
  coming: Map<string, string>,
) {
  const one = theOne(found, named, [field]);
  if ('id' in one) entry.values[field] = toId(prefixOf(catalog, named.kind), one.id);
  else if (named.kind !== module.name || named.by !== 'key') entry.faults.push(one.fault);
  else if (coming.has(named.text)) {
    entry.values[field] = toId(module.prefix, coming.get(named.text)!);
    entry.within.push(field);
  } else entry.pending.push(field);
}

/** The prefix of ids of a module, of users, or of groups. */
function prefixOf(catalog: Catalog, kind: string): string {
  if (kind === 'user') return 'usr';
  return kind === 'group' ? 'grp' : catalog.byName.get(kind)!.prefix;
}

function picklistsOf(plan: FieldPlan[], drafts: Draft[]) {
  return plan
    .filter(({ field, source }) => field.type === 'PICKLIST' && source.create)
    .map(({ field, source }) => {
      const texts = new Set(drafts.map(({ texts }) => texts.get(field.name)!));
      texts.delete('');
      return { field, source, texts };
    });
}

function namedBy(plan: FieldPlan[], drafts: Draft[]) {
  return plan.flatMap(({ field, names }) =>
    drafts.flatMap(({ texts }) => (names && texts.get(field.name) ? [{ ...names, text: texts.get(field.name)! }] : [])),
  );
}
