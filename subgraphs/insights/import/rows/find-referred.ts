import type { Field } from '#platform/catalog/define-module.ts';
import type { Catalog } from '#platform/catalog/read-catalog.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { toId, toUuid } from '#platform/id.ts';
import { isTitled } from '#platform/import/is-titled.ts';
import type { Draft } from './draft-row.ts';

/** Ids of all that a text of a field can mean: itself an id, a number, a name, or an e-mail address. */
export type Referred = (field: Field, text: string) => string[];

const PEOPLE = new Set<Field['type']>(['PRINCIPAL', 'USER']);

/** Finds what drafts name by their relations: a statement for each module that is named, and one for people. */
export async function findReferred(
  tx: Tx,
  catalog: Catalog,
  fields: readonly Field[],
  drafts: readonly Draft[],
): Promise<Referred> {
  const found = new Map<string, string[]>();
  const named = fields.filter(({ type }) => type === 'RELATION' || PEOPLE.has(type));
  const textsOf = (some: readonly Field[]) => [
    ...new Set(some.flatMap(({ name }) => drafts.flatMap(({ texts }) => texts.get(name) || []))),
  ];
  for (const [target, some] of Map.groupBy(named, targetOf)) {
    const texts = textsOf(some);
    if (!texts.length) continue;
    const lines = target === 'people' ? await people(tx, texts) : await records(tx, catalog, target, texts);
    for (const { text, id } of lines) {
      const key = `${target} ${text}`;
      found.set(key, [...new Set([...(found.get(key) ?? []), id])]);
    }
  }
  return (field, text) => found.get(`${targetOf(field)} ${PEOPLE.has(field.type) ? text.toLowerCase() : text}`) ?? [];
}

function targetOf({ type, relatedModule }: Field): string {
  return PEOPLE.has(type) ? 'people' : relatedModule!;
}

async function records(tx: Tx, catalog: Catalog, target: string, texts: string[]) {
  const prefix = catalog.byName.get(target)?.prefix ?? '';
  const uuids = new Map(texts.flatMap((text) => toUuid(prefix, text) ?? []).map((uuid) => [uuid, toId(prefix, uuid)]));
  const named = sql`${sql.param(texts)}::text[]`;
  const rows = await tx.execute<{ id: string; title: string; number: string }>(sql`
    select r.id, r.title, r.number from catalog.record r
    where r.module = ${target} and r.title = any (${named}) and ${isTitled(named)}
    union select r.id, r.title, r.number from catalog.record r
    where r.module = ${target} and r.number = any (${named}) and r.deleted_at is null
    union select r.id, r.title, r.number from catalog.record r
    where r.module = ${target} and r.id = any (${sql.param([...uuids.keys()])}::uuid[]) and r.deleted_at is null`);
  return rows.flatMap(({ id, title, number }) =>
    [title, number, uuids.get(id) ?? ''].filter(Boolean).map((text) => ({ text, id: toId(prefix, id) })),
  );
}

/** Case does not count in names of people and their addresses. */
async function people(tx: Tx, texts: string[]) {
  const wanted = sql.param(texts.map((text) => text.toLowerCase()));
  const ids = texts.flatMap((text) => toUuid('usr', text) ?? toUuid('grp', text) ?? []);
  const rows = await tx.execute<{ id: string; prefix: string; name: string; email: string | null }>(sql`
    select p.id, p.prefix, lower(p.name) as name, lower(u.email) as email
    from identity_public.principal p left join identity_public.person u on u.id = p.id
    where p.active and (lower(p.name) = any (${wanted}::text[]) or lower(u.email) = any (${wanted}::text[])
      or p.id = any (${sql.param(ids)}::uuid[]))`);
  return rows.flatMap(({ id: uuid, prefix, name, email }) => {
    const id = toId(prefix, uuid);
    return [name, email, id].flatMap((text) => (text ? [{ text, id }] : []));
  });
}
