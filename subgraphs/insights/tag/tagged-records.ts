import { sql } from '#platform/database/drizzle.ts';
import { viewOf } from '#platform/query/source.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { catalogFor } from '../scope.ts';

const MOST = 20;
/** So many tags at most have the word in each module: those that begin with it come first. */
const MOST_TAGS = 5;

/** A tag by its key, and a module with records that have it. */
export interface Tagged {
  key: string;
  module: string;
}

/**
 * The tags whose name has `word`, however it is written and with or without #, each with the modules in which the reader sees
 * a record that has it: those that begin so first. One statement, which asks the index of tags once for each.
 */
export async function taggedRecords(context: Context, word: string, first: number): Promise<Tagged[]> {
  const sought = word.trim().replace(/^#/, '').trim().toLowerCase();
  const size = Math.max(0, Math.min(first, MOST));
  if (!sought || !size) return [];
  const catalog = await catalogFor(context);
  const pairs = catalog.modules.flatMap((module) => {
    if (module.disabled || !module.fields.some(({ type }) => type === 'TAGS')) return [];
    const named = catalog.options(module.name, 'tags').flatMap(({ value, label }) => {
      const at = label.fi.toLowerCase().indexOf(sought);
      return at < 0 ? [] : [{ key: value, at, name: label.fi, module }];
    });
    return named.toSorted((one, other) => one.at - other.at).slice(0, MOST_TAGS);
  });
  if (!pairs.length) return [];
  const tx = await context.read();
  const seen = pairs.map(({ key, module }, index) => {
    const has = sql`t.tags <> '{}' and t.tags operator(access.&&) ${sql.param([key])}::text[]`;
    return sql`select ${sql.raw(String(index))} as pair where exists (select from ${viewOf(module)} t where ${has})`;
  });
  const rows = await tx.execute<{ pair: number }>(sql.join(seen, sql` union all `));
  return rows
    .map(({ pair }) => pairs[pair]!)
    .toSorted((one, other) => one.at - other.at || one.name.localeCompare(other.name, 'fi'))
    .slice(0, size)
    .map(({ key, module }) => ({ key, module: module.name }));
}
