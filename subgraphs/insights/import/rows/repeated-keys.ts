import type { Module } from '#platform/catalog/define-module.ts';
import type { Catalog } from '#platform/catalog/read-catalog.ts';
import type { Tx } from '#platform/database/session.ts';
import type { ImportRow, ImportSettings } from '../import.table.ts';
import { draftRow, planColumns } from './draft-row.ts';
import { keyOf } from './match-records.ts';
import { storedRows } from './stored-rows.ts';

/** Rows that are looked at together. */
const AT_ONCE = 1_000;

/** Places of rows that have the very keys of an earlier row, with the line of that: a record gets one row of a file. */
export async function repeatedKeys(
  tx: Tx,
  catalog: Catalog,
  module: Module,
  file: ImportRow,
  settings: ImportSettings,
): Promise<Record<number, number>> {
  const repeated: Record<number, number> = {};
  if (!settings.matchBy.length) return repeated;
  const names = file.columns.map(({ name }) => name);
  const columns = planColumns(module, names, settings).filter(({ name }) => settings.matchBy.includes(name));
  const plan = { columns, settings, timeZone: catalog.organisation.timeZone };
  const lines = new Map<string, number>();
  for (let from = 0; from < file.rows!; from += AT_ONCE) {
    const rows = await storedRows(tx, file.id, from, from + AT_ONCE);
    for (const [index, row] of rows.entries()) {
      const draft = draftRow(plan, row, from + index);
      const keys = settings.matchBy.map((key) => keyOf(catalog, module, key, draft));
      if (keys.every((key) => key === null)) continue;
      const all = JSON.stringify(keys);
      const earlier = lines.get(all);
      if (earlier === undefined) lines.set(all, row.line);
      else repeated[draft.place] = earlier;
    }
  }
  return repeated;
}
