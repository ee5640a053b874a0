import type { Module } from '#platform/catalog/define-module.ts';
import type { Catalog } from '#platform/catalog/read-catalog.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { type Cell, shownCells } from '#platform/query/cells.ts';
import { viewOf } from '#platform/query/source.ts';

/** A record's fields by their names, as the graph gives them. */
export interface RecordValues {
  version: number;
  values: Record<string, unknown>;
}

/** Columns that one statement reads. */
const COLUMNS = 60;

/** Every field that the actor may read of these records, by UUID: a statement for each sixty fields. Others are absent. */
export async function valuesOfRecords(tx: Tx, catalog: Catalog, module: Module, uuids: string[]) {
  const records = new Map<string, RecordValues>();
  const names = module.fields.map(({ name }) => name);
  for (let from = 0; from < names.length; from += COLUMNS) {
    const { cells, select, joins } = shownCells(catalog, module, names.slice(from, from + COLUMNS));
    const rows = await tx.execute<Record<string, unknown>>(
      sql`select ${select} from ${viewOf(module)} t ${joins} where t.id = any (${sql.param(uuids)}::uuid[])`,
    );
    for (const row of rows) {
      const values = Object.fromEntries(
        cells.read(row, 'en').map((cell, index) => [cell.field, wireValue(module, cell, from + index)]),
      );
      const record = records.get(String(row.id)) ?? { version: Number(row.version), values: {} };
      records.set(String(row.id), { ...record, values: { ...record.values, ...values } });
    }
  }
  return records;
}

/** Amounts stay texts and come with their currency, whole numbers are numbers; all else is as a cell has it. */
function wireValue(module: Module, { value, currency }: Cell, index: number): unknown {
  const { type } = module.fields[index]!;
  if (value === null) return null;
  if (type === 'MONEY' && currency) return { amount: value, currency };
  return type === 'INTEGER' ? Number(value) : value;
}
