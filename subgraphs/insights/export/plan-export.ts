import type { Catalog } from '#platform/catalog/read-catalog.ts';
import { shownCells } from '#platform/query/cells.ts';
import type { Now } from '#platform/query/condition.ts';
import { RecordQuery } from '#platform/query/record-query.ts';
import type { ExportListInput } from '../generated/resolvers.ts';
import { moduleNamed } from '../scope.ts';

/** The query and the columns of an export. Refuses what is wrong with the list, such as UNKNOWN_FIELD. */
export function planExport(catalog: Catalog, input: ExportListInput, now: Now) {
  const module = moduleNamed(catalog, input.module);
  const { where, search, ids, sort } = input;
  const query = new RecordQuery(catalog, { module, where, search, ids, sort }, now);
  return { module, query, shown: shownCells(catalog, module, input.columns ?? module.defaultColumns) };
}
