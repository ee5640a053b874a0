import type { Module } from '#platform/catalog/define-module.ts';
import type { Catalog, Option } from '#platform/catalog/read-catalog.ts';
import type { Tx } from '#platform/database/session.ts';
import { optionsFor } from '#platform/import/options-for.ts';
import { isName, makeTags } from '../../tag/make-tags.ts';
import { mayTag } from '../../tag/may-tag.ts';
import { wordsIn } from '../../tag/words-in.ts';
import type { Draft, PlannedColumn } from './draft-row.ts';

/**
 * The catalog with tags for the words of these rows that are none yet. Made by the rows that bring them, so that undone rows of a preview
 * leave none behind; nothing is made where the actor may not, or when there are too many.
 */
export async function withNewTags(
  tx: Tx,
  catalog: Catalog,
  module: Module,
  plan: readonly PlannedColumn[],
  drafts: readonly Draft[],
): Promise<Catalog> {
  const column = plan.find(({ field }) => field?.type === 'TAGS');
  if (!column?.field) return catalog;
  const known = catalog.options(module.name, column.name);
  const words = wordsIn(drafts.map(({ texts }) => texts.get(column.name) ?? '').join());
  const strange = words.filter((word) => isName(word) && !optionsFor(known, word).length);
  if (!strange.length || !(await mayTag(tx, module))) return catalog;
  const keys = await makeTags(
    tx,
    module.name,
    strange.map((name) => ({ name, hue: null })),
  );
  const made = strange.flatMap((name, index): Option[] => {
    const value = keys[index];
    return value ? [{ value, label: { fi: name, en: name }, hue: null, active: true }] : [];
  });
  const all = [...known, ...made];
  return {
    ...catalog,
    options: (of, field) => (of === module.name && field === column.name ? all : catalog.options(of, field)),
  };
}
