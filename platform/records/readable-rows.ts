import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import { getTableColumns } from '#platform/database/drizzle.ts';
import type { Catalog } from '../catalog/read-catalog.ts';

/** Whether a table holds records of a module: those have custom fields. */
export function holdsRecords(table: PgTable): boolean {
  return 'custom' in getTableColumns(table);
}

/** Rows of a module's table without the values that the actor may not read: as if they were empty. */
export function readableRows<Row extends object>(catalog: Catalog, table: PgTable, rows: readonly Row[]): Row[] {
  const { schema, name } = getTableConfig(table);
  const module = catalog.modules.find((candidate) => candidate.table === `${schema}.${name}`);
  const hidden = catalog.hidden(module?.name ?? '');
  if (!hidden.size) return [...rows];
  const empty = Object.fromEntries(
    Object.entries(getTableColumns(table))
      .filter(([, column]) => hidden.has(column.name))
      .map(([property]) => [property, null]),
  );
  const isReadable = ([name]: [string, unknown]) => !hidden.has(name);
  return rows.map((row) => {
    const custom = Object.fromEntries(Object.entries((row as { custom?: object }).custom ?? {}).filter(isReadable));
    return { ...row, ...empty, custom };
  });
}
