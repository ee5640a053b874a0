import { catalogIn } from '#platform/catalog/catalog-of.ts';
import type { Module } from '#platform/catalog/define-module.ts';
import { ANY_MODULE, type Catalog } from '#platform/catalog/read-catalog.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { heldIn } from '#platform/query/source.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { MergeTagsInput, UpdateTagInput } from '../generated/resolvers.ts';
import { changeHolders } from '../settings/option/change-holders.ts';
import { checkHue } from '../settings/option/option-rules.ts';
import { renameInFilters } from '../settings/option/rename-in-filters.ts';
import { checkName, fold, lockedTags, MOST_TAGS, mostIn, type StoredTag } from './make-tags.ts';

/**
 * Changes a tag; its key stays, and so do the records that have it. Refuses with NOT_FOUND, REQUIRED, TOO_LONG, INVALID_VALUE,
 * INVALID_OPTION (hue), NAME_TAKEN (where another tag of its modules is called so), TOO_MANY (in some module, when it is to be for all).
 */
export async function updateTag(tx: Tx, { key, name, hue, forAll }: UpdateTagInput): Promise<void> {
  const tags = await thereNow(tx);
  const tag = tagNamed(tags, key, 'key');
  const word = name == null ? tag.name : checkName(name, ['input', 'name']);
  const module = forAll ? ANY_MODULE : tag.module;
  const others = tags.filter((other) => other !== tag && meet(other.module, module));
  if (others.some((other) => fold(other.name) === fold(word)))
    refuse('NAME_TAKEN', ['input', name == null ? 'forAll' : 'name']);
  if (module !== tag.module && mostIn(others, ANY_MODULE) >= MOST_TAGS)
    refuse('TOO_MANY', ['input', 'forAll'], { max: MOST_TAGS });
  const colour = checkHue(hue, ['input', 'hue']) ?? tag.hue;
  await tx.execute(sql`
    update catalog.option set module = ${module}, label = ${JSON.stringify({ fi: word, en: word })}::jsonb, hue = ${colour}
    where field = 'tags' and value = ${key}`);
}

/**
 * Gives the records that have one tag another, and conditions of stored views too; answers how many records. Refuses with NOT_FOUND,
 * INVALID_OPTION for a tag into itself or into one that not all of its records can have, MODULE_OFF.
 */
export async function mergeTags(context: Context, tx: Tx, { key, into }: MergeTagsInput): Promise<number> {
  const tags = await thereNow(tx);
  const tag = tagNamed(tags, key, 'key');
  const other = tagNamed(tags, into, 'into');
  if (tag === other || (other.module !== ANY_MODULE && other.module !== tag.module))
    refuse('INVALID_OPTION', ['input', 'into']);
  const catalog = await catalogIn(context, tx);
  const changed = await giveTo(tx, catalog, tag, [into]);
  for (const { module, field } of holdersOf(catalog, tag)) await renameInFilters(context, tx, module, field, key, into);
  await tx.execute(sql`
    update catalog.option set merged_into = ${into}, active = false
    where field = 'tags' and (value = ${key} or merged_into = ${key})`);
  return changed;
}

/** Takes a tag from all its records, and forgets it; answers how many records. Refuses with NOT_FOUND and MODULE_OFF. */
export async function deleteTag(context: Context, tx: Tx, { key }: { key: string }): Promise<number> {
  const tag = tagNamed(await thereNow(tx), key, 'key');
  const changed = await giveTo(tx, await catalogIn(context, tx), tag, []);
  await tx.execute(sql`delete from catalog.option where field = 'tags' and (value = ${key} or merged_into = ${key})`);
  return changed;
}

async function giveTo(tx: Tx, catalog: Catalog, tag: StoredTag, add: string[]): Promise<number> {
  const change = { add, remove: [tag.key] };
  let changed = 0;
  for (const { module, field } of holdersOf(catalog, tag)) {
    const holds = sql`${heldIn('t', field)} operator(access.&&) ${sql.param([tag.key])}::text[] and ${heldIn('t', field)} <> '{}'`;
    changed += await changeHolders(tx, module, holds, { [field.column]: change });
  }
  return changed;
}

/** The modules whose records may have a tag. Those that are switched off nobody reaches: there it stays, and means nothing. */
function holdersOf({ modules }: Catalog, tag: StoredTag) {
  const holding = (module: Module) => meet(module.name, tag.module);
  const off = modules.find((module) => module.name === tag.module && module.disabled);
  if (off) refuse('MODULE_OFF', ['input', 'key']);
  return modules
    .filter((module) => holding(module) && !module.disabled)
    .flatMap((module) => module.fields.filter(({ type }) => type === 'TAGS').map((field) => ({ module, field })));
}

async function thereNow(tx: Tx): Promise<StoredTag[]> {
  return (await lockedTags(tx)).filter(({ gone }) => !gone);
}

function tagNamed(tags: readonly StoredTag[], key: string, step: string): StoredTag {
  return tags.find((tag) => tag.key === key) ?? refuse('NOT_FOUND', ['input', step]);
}

/** Whether a record may have tags of both. */
function meet(one: string, other: string): boolean {
  return one === other || one === ANY_MODULE || other === ANY_MODULE;
}
