import type { Field, Module } from '#client/catalog/catalog.ts';
import { type FieldAt, fieldAt } from '#client/catalog/field-path.ts';
import type { SortInput } from '#client/generated/graphql.ts';
import { NEWEST_FIRST } from './model/compare-rows.ts';

/** The columns of a list as they stand: the field that names a record always first, unknown ones left out. */
export function shownColumns(modules: readonly Module[], module: Module, paths: readonly string[]): FieldAt[] {
  const rest = paths.filter((path) => path !== module.titleField);
  return [module.titleField, ...rest].flatMap((path) => fieldAt(modules, module.name, path) ?? []);
}

/** What to ask for: the shown columns and the sort's fields, each once. */
export function askedColumns(shown: readonly FieldAt[], sort: readonly SortInput[]): string[] {
  const keys = sort.length ? sort : NEWEST_FIRST;
  return [...new Set([...shown.map(({ path }) => path), ...keys.map(({ field }) => field)])];
}

/** How wide a column is until somebody has made it otherwise, in pixels. */
export function usualWidth({ type }: Field, isTitle: boolean): number {
  if (isTitle) return 320;
  switch (type) {
    case 'INTEGER':
    case 'PERCENT':
    case 'BOOLEAN':
      return 104;
    case 'DATE':
      return 116;
    case 'MONEY':
    case 'DECIMAL':
      return 132;
    case 'DATETIME':
    case 'PICKLIST':
    case 'PHONE':
      return 148;
    case 'LONG_TEXT':
    case 'TAGS':
    case 'EMAIL':
    case 'URL':
      return 210;
    default:
      return 176;
  }
}
