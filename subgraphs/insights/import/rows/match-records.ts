import { checkValue } from '#platform/catalog/check-value.ts';
import type { Module } from '#platform/catalog/define-module.ts';
import type { Catalog } from '#platform/catalog/read-catalog.ts';
import { type SQL, sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { fault } from '#platform/errors/user-error.ts';
import { toUuid } from '#platform/id.ts';
import { isTitled } from '#platform/import/is-titled.ts';
import { columnOf, heldIn, viewOf } from '#platform/query/source.ts';
import type { Draft } from './draft-row.ts';

/** A record as it is. */
export type FoundRecord = {
  id: string;
  /** Its columns, as JSON. */
  image: Record<string, unknown>;
};

/**
 * The records that rows are about, by place: of the first key by which any is found. A row by whose key several are found, or
 * whose id leads nowhere, gets a fault. A statement for each key.
 */
export async function matchRecords(
  tx: Tx,
  catalog: Catalog,
  module: Module,
  keys: readonly string[],
  drafts: readonly Draft[],
): Promise<Map<number, FoundRecord>> {
  const matched = new Map<number, FoundRecord>();
  for (const key of keys) {
    const open = drafts.filter(({ place, faults }) => !matched.has(place) && !faults.length);
    const wanted = new Map(
      open.flatMap((draft) => keyOf(catalog, module, key, draft) ?? []).map((text) => [text, true]),
    );
    if (!wanted.size) continue;
    const found = await recordsBy(tx, module, key, [...wanted.keys()]);
    for (const draft of open) {
      const text = keyOf(catalog, module, key, draft);
      const those = text === null ? [] : (found.get(text) ?? []);
      if (those.length === 1) matched.set(draft.place, those[0]!);
      else if (those.length) draft.faults.push(ambiguous(key, draft, those.length));
      else if (key === 'id' && text !== null) draft.faults.push(fault('NOT_FOUND', ['input', 'id']));
    }
  }
  return matched;
}

/** The text by which a row finds its record, in the form of its column; null where it has none. */
export function keyOf(catalog: Catalog, module: Module, key: string, { texts }: Draft): string | null {
  const text = texts.get(key);
  if (!text) return null;
  if (key === 'id') return toUuid(module.prefix, text) ?? NO_UUID;
  if (key === 'number') return text;
  const field = module.fields.find(({ name }) => name === key)!;
  const checked = checkValue(catalog, module.name, field, text, []);
  return 'fault' in checked || checked.value === null ? null : String(checked.value);
}

/** What is no id leads nowhere. */
const NO_UUID = '00000000-0000-0000-0000-000000000000';

function ambiguous(key: string, { texts }: Draft, count: number) {
  return fault('CONFLICT', ['input', key], { text: texts.get(key)!, count }, 'IMPORT_AMBIGUOUS');
}

async function recordsBy(tx: Tx, module: Module, key: string, texts: string[]): Promise<Map<string, FoundRecord[]>> {
  const field = module.fields.find(({ name }) => name === key);
  const column = field ? heldIn('t', field) : columnOf('t', 'id');
  const type = sql.raw(field ? (field.type === 'INTEGER' ? 'int' : 'text') : 'uuid');
  const wanted = sql`${sql.param(texts)}::text[]`;
  const rows = await tx.execute<FoundRecord & { key: string }>(sql`
    select ${column}::text as key, t.id, to_jsonb(t) as image from ${viewOf(module)} t
    where ${column} = any (${wanted}::${type}[]) and t.deleted_at is null and ${inRegistry(module, key, wanted)}`);
  return Map.groupBy(rows, ({ key: text }) => text);
}

/** By titles and numbers there is an index in the registry: without one, each step would go through a table that grows with every step. */
function inRegistry({ titleField }: Module, key: string, wanted: SQL): SQL {
  if (key === 'number') return sql`t.id in (select r.id from catalog.record r where r.number = any (${wanted}))`;
  return key === titleField ? sql`t.id in (select r.id from catalog.record r where ${isTitled(wanted)})` : sql`true`;
}
