import type { Catalog } from '#platform/catalog/read-catalog.ts';
import { type SQL, sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { recordReference } from '#platform/records/record-reference.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { catalogFor } from '../scope.ts';
import { mayBeMisspelt, meant } from './spelling.ts';
import { termsOf } from './terms.ts';

const MOST = 50;
/** How many of those found by a word are ranked. */
const MOST_RANKED = 300;
/** A word is common that more records have than are gone through in some milliseconds. */
const COMMON = 5_000;

interface Asked {
  text: string;
  /** Each with the words that may have been meant, after |. */
  terms: string[];
  modules: readonly string[] | null | undefined;
  first: number;
}

interface Found extends Record<string, unknown> {
  id: string;
  module: string;
}

/**
 * Records that hold all that was typed in title, number or what their module gives beside them: the whole title first, then
 * those that begin so, then those alike. Where these are few, also those with words that may have been meant.
 */
export async function search(
  context: Context,
  query: string,
  modules: readonly string[] | null | undefined,
  first: number,
) {
  const terms = termsOf(query);
  const size = Math.max(0, Math.min(first, MOST));
  if (!terms.length || !size) return [];
  const [catalog, tx] = [await catalogFor(context), await context.read()];
  const asked = { text: query.trim().toLowerCase(), terms, modules, first: size };
  const exact = await find(tx, catalog, asked);
  const rows = exact.length < size ? [...exact, ...(await findMeant(tx, catalog, asked))] : exact;
  const unique = [...new Map(rows.map((row) => [row.id, row])).values()];
  return unique.slice(0, size).flatMap(({ id, module }) => recordReference(catalog, module, id) ?? []);
}

async function find(tx: Tx, catalog: Catalog, asked: Asked): Promise<Found[]> {
  const { text, terms, modules, first } = asked;
  const among = modules?.length ? sql`and module = any (${sql.param([...modules])}::text[])` : sql``;
  const [rarest, ...others] = await byRarity(tx, terms);
  const matches = (some: readonly string[]) => matching(catalog, some);
  // An index begins best with the rarest word alone. Of words that very many have, the newest records are as good as any.
  const beginning =
    rarest!.records > COMMON
      ? sql`(${matches(terms)}) is true ${among} order by id desc limit ${sql.raw(String(MOST))}`
      : sql`${matches([rarest!.term])} and (${matches(others.map(({ term }) => term))}) is true ${among} limit ${sql.raw(String(MOST_RANKED))}`;
  const rows = await tx.execute<Found>(sql`
    select id, module from (
      (select id, module, title, folded, number from catalog.record
        where deleted_at is null and folded >= ${text} and folded < ${text} || chr(1114111) ${among}
        order by folded, id limit ${sql.raw(String(MOST))})
      union
      (select id, module, title, folded, number from catalog.record where deleted_at is null and ${beginning})
    ) found
    order by folded = ${text} desc, lower(number) = ${text} desc, starts_with(folded, ${text}) desc,
      similarity(title, ${text}) desc, id desc
    limit ${first}`);
  return [...rows];
}

/** Terms with about how many records have them, those that few have first. */
async function byRarity(tx: Tx, terms: readonly string[]): Promise<{ term: string; records: number }[]> {
  const rows = await tx.execute<{ term: string; records: string }>(
    sql`select term, records from catalog.records_with(${sql.param([...terms])}::text[])`,
  );
  return rows
    .map(({ term, records }) => ({ term, records: Number(records) }))
    .toSorted((one, other) => one.records - other.records);
}

/** Whether a record has all of the terms. Of what is hidden from the reader in a module, nothing is found by its further words. */
function matching(catalog: Catalog, terms: readonly string[]): SQL {
  if (!terms.length) return sql`true`;
  const guarded = catalog.modules.filter(({ name }) => catalog.hidden(name).size).map(({ name }) => name);
  // Within (select …), made once and not for each row.
  const having = (further: boolean) =>
    sql`lexemes @@ (select catalog.search_query(${sql.param([...terms])}::text[], ${sql.raw(String(further))}))`;
  return guarded.length
    ? sql`${having(true)} and (module <> all (${sql.param(guarded)}::text[]) or ${having(false)})`
    : having(true);
}

/** What is found when words are taken for others that are spelt nearly alike. */
async function findMeant(tx: Tx, catalog: Catalog, asked: Asked): Promise<Found[]> {
  const doubtful = asked.terms.filter(mayBeMisspelt);
  if (!doubtful.length) return [];
  const near = await tx.execute<{ term: string; word: string }>(
    sql`select term, word from catalog.words_near(${sql.param(doubtful)}::text[])`,
  );
  const wordsOf = Map.groupBy(near, ({ term }) => term);
  const terms = asked.terms.map((term) =>
    [
      term,
      ...meant(
        term,
        (wordsOf.get(term) ?? []).map(({ word }) => word),
      ),
    ].join('|'),
  );
  return terms.join() === asked.terms.join() ? [] : find(tx, catalog, { ...asked, terms });
}
