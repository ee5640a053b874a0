import { sql } from '#platform/database/drizzle.ts';
import type { Module } from '../catalog/define-module.ts';
import type { Tx } from '../database/session.ts';
import { type FoundSign, readableNames, type SharedSign, scoreOf, weighed } from './signs.ts';

/** A record that could be the one asked about. */
export interface Alike {
  uuid: string;
  /** The strongest first. */
  signs: SharedSign[];
  /** How likely it is, of 100. */
  score: number;
}

/**
 * Records of a module that could be the one with these values, by field, among those that the actor sees and by fields that the actor
 * may read (`module` is the actor's own); the likeliest first. One statement.
 */
export async function findAlike(
  tx: Tx,
  module: Module,
  knownOf: (field: string) => string | null,
  except: string | null = null,
): Promise<Alike[]> {
  const asked = askedOf(module, knownOf);
  if (!asked.length) return [];
  const rows = await tx.execute<FoundSign & { id: string }>(sql`
    select a.record_id as id, a.kind, a.fields, a.likeness
    from catalog.alike(${module.name}, ${JSON.stringify(asked)}::jsonb, ${sql.param(readableNames(module))}::text[]) a
    join catalog.record r on r.id = a.record_id where a.record_id is distinct from ${except}::uuid`);
  const found = [...Map.groupBy(rows, ({ id }) => id)].map(([uuid, signs]) => {
    const shared = weighed(module, signs);
    return { uuid, signs: shared, score: scoreOf(shared) };
  });
  // Ids are of a time: of those that are as likely, the one that was there first.
  return found.sort((one, other) => other.score - one.score || (one.uuid < other.uuid ? -1 : 1));
}

/** What to look for: a sign of each field that has a value, where all its fields may be read. */
function askedOf({ duplicates, fields }: Module, knownOf: (field: string) => string | null) {
  const readable = new Set(fields.map(({ name }) => name));
  return duplicates.flatMap(({ reason, fields: names, together, by: form = 'value', alike }) => {
    const parts = together ? [names] : names.map((name) => [name]);
    return parts.flatMap((part) => {
      const values = part.map(knownOf).filter(Boolean);
      if (!values.length || part.some((name) => !readable.has(name))) return [];
      const value = values.join(' ');
      const same = { kind: reason, form, value };
      return alike === undefined ? [same] : [same, { kind: 'SIMILAR_NAME', form: 'words', value }];
    });
  });
}
