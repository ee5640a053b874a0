import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { type Fault, fault } from '#platform/errors/user-error.ts';

/** Something that a row names. */
export interface Named {
  /** A module, `user` or `group`. */
  kind: string;
  by: 'key' | 'name' | 'email';
  text: string;
}

/** UUIDs of what is named, of all that could be meant. */
export type Found = (named: Named) => string[];

/** Finds what rows name: a statement for each kind and way of naming. Case counts in names of records, not of people. */
export async function findReferred(tx: Tx, source: string, named: Named[]): Promise<Found> {
  const found = new Map<string, string[]>();
  for (const group of Map.groupBy(named, ({ kind, by }) => `${kind} ${by}`).values()) {
    const { kind, by } = group[0]!;
    const texts = [...new Set(group.map(({ text }) => (by === 'key' || isModule(kind) ? text : text.toLowerCase())))];
    for (const { text, id } of await tx.execute<{ text: string; id: string }>(lookUp(source, kind, by, texts))) {
      const name = nameOf({ kind, by, text });
      found.set(name, [...(found.get(name) ?? []), id]);
    }
  }
  return (one) => found.get(nameOf(one)) ?? [];
}

/** The one that is meant, or what is wrong: none is there, or several. */
export function theOne(found: Found, named: Named, path: string[]): { id: string } | { fault: Fault } {
  const [id, ...others] = found(named);
  if (id && !others.length) return { id };
  return id
    ? { fault: ambiguous(named.text, others.length + 1, path) }
    : { fault: fault('NOT_FOUND', path, { text: named.text }, 'IMPORT_NOT_FOUND') };
}

/** A text that may mean several. */
export function ambiguous(text: string, count: number, path: string[]): Fault {
  return fault('CONFLICT', path, { text, count }, 'IMPORT_AMBIGUOUS');
}

function lookUp(source: string, kind: string, by: Named['by'], texts: string[]) {
  const wanted = sql`any (${sql.param(texts)}::text[])`;
  if (by === 'key') {
    const there = isModule(kind)
      ? sql`exists (select from catalog.record r where r.id = k.record_id and r.deleted_at is null)`
      : sql`exists (select from identity_public.principal p where p.id = k.record_id)`;
    return sql`select k.key as text, k.record_id as id from catalog.import_key k
      where k.source = ${source} and k.kind = ${kind} and k.key = ${wanted} and ${there}`;
  }
  if (by === 'email') return sql`select p.email as text, p.id from identity_public.person p where p.email = ${wanted}`;
  if (isModule(kind)) {
    return sql`select r.title as text, r.id from catalog.record r
      where r.module = ${kind} and r.title = ${wanted} and r.deleted_at is null`;
  }
  return sql`select lower(p.name) as text, p.id from identity_public.principal p
    where p.kind = ${kind.toUpperCase()} and lower(p.name) = ${wanted}`;
}

function isModule(kind: string): boolean {
  return kind !== 'user' && kind !== 'group';
}

function nameOf({ kind, by, text }: Named): string {
  return `${kind} ${by} ${by === 'key' || isModule(kind) ? text : text.toLowerCase()}`;
}
