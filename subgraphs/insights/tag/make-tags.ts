import { HUES } from '#platform/catalog/hues.ts';
import { ANY_MODULE } from '#platform/catalog/read-catalog.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { keyFor } from '../settings/field/field-rules.ts';

/** How many tags records of one module can be given, those of all modules included. */
export const MOST_TAGS = 500;
const LONGEST = 40;

export type StoredTag = { module: string; key: string; name: string; hue: string | null };

/** A tag that is wanted; without a hue it gets one by its key. */
export interface TagDraft {
  name: string;
  hue: string | null;
}

/**
 * Makes tags of a module, or of all; words that are tags there already, in whatever letters, are found instead. Answers their keys, in
 * order; null for those that are too many. Whether the actor may is asked before.
 */
export async function makeTags(tx: Tx, module: string, drafts: readonly TagDraft[]): Promise<(string | null)[]> {
  const known = await lockedTags(tx);
  const taken = new Set(known.map(({ key }) => key));
  const there = known.filter(({ gone }) => !gone);
  const usable = there.filter(({ module: of }) => of === module || of === ANY_MODULE);
  const byName = new Map(usable.map(({ name, key }) => [fold(name), key]));
  let room = MOST_TAGS - mostIn(there, module);
  const rows = [];
  for (const { name, hue } of drafts) {
    if (byName.has(fold(name)) || room <= 0) continue;
    const label = { fi: name, en: name };
    const value = keyFor(label, (key) => taken.has(key));
    taken.add(value);
    byName.set(fold(name), value);
    rows.push({ module, field: 'tags', value, position: 0, label, hue: hue ?? hueFor(value), active: true });
    room -= 1;
  }
  if (rows.length)
    await tx.execute(
      sql`insert into catalog.option select * from jsonb_populate_recordset(null::catalog.option, ${JSON.stringify(rows)}::jsonb)`,
    );
  return drafts.map(({ name }) => byName.get(fold(name)) ?? null);
}

/** A word fit to be a tag. Refuses with REQUIRED, TOO_LONG, and INVALID_VALUE for one with a comma, which stands between tags. */
export function checkName(name: string, path: string[]): string {
  const word = clean(name);
  if (!word) refuse('REQUIRED', path);
  if (word.length > LONGEST) refuse('TOO_LONG', path, { max: LONGEST, length: word.length });
  return word.includes(',') ? refuse('INVALID_VALUE', path) : word;
}

/** Whether a word found in a file is fit to be a tag. */
export function isName(word: string): boolean {
  return clean(word) === word && word.length <= LONGEST && !word.includes(',');
}

/** Whether two words are one tag. */
export function fold(name: string): string {
  return name.toLowerCase();
}

/** Every tag there is, and those that have become part of others (`gone`); one who changes them waits for another. */
export async function lockedTags(tx: Tx): Promise<(StoredTag & { gone: boolean })[]> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('catalog.tags'))`);
  const rows = await tx.execute<StoredTag & { gone: boolean }>(sql`
    select module, value as key, label ->> 'fi' as name, hue, merged_into is not null as gone
    from catalog.option where field = 'tags' order by module, value`);
  return [...rows];
}

/** How many tags records of a module can be given; of all, those of the module with most of them. */
export function mostIn(tags: readonly StoredTag[], module: string): number {
  const counts = new Map([...Map.groupBy(tags, (tag) => tag.module)].map(([name, list]) => [name, list.length]));
  const shared = counts.get(ANY_MODULE) ?? 0;
  counts.delete(ANY_MODULE);
  const own = module === ANY_MODULE ? Math.max(0, ...counts.values()) : (counts.get(module) ?? 0);
  return shared + own;
}

function hueFor(key: string): string {
  const sum = [...key].reduce((all, letter) => (all * 31 + letter.codePointAt(0)!) % 9_973, 7);
  return HUES[sum % HUES.length]!;
}

function clean(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
