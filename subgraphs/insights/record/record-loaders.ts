import { sql } from '#platform/database/drizzle.ts';
import { type Cell, CellColumns } from '#platform/query/cells.ts';
import { columnOf, Source } from '#platform/query/source.ts';
import { loader } from '#platform/subgraph/context.ts';
import { catalogFor, recordOf } from '../scope.ts';

/** What the registry knows of a record that the reader may see. */
export interface RecordLine {
  title: string;
}

/** Titles by record id; records that are not the reader's to see are absent. One statement. */
export const recordLine = loader<string, RecordLine>(async (context, ids) => {
  const catalog = await catalogFor(context);
  const uuids = new Map(
    ids.flatMap((id) => (recordOf(catalog, id) ? [[recordOf(catalog, id)!.uuid, id] as const] : [])),
  );
  const tx = await context.read();
  const rows = await tx.execute<{ id: string; module: string; title: string }>(
    sql`select id, module, title from catalog.record where id = any (${sql.param([...uuids.keys()])}::uuid[])`,
  );
  return new Map(
    rows
      .filter((row) => recordOf(catalog, uuids.get(row.id)!)?.module.name === row.module)
      .map((row) => [uuids.get(row.id)!, row]),
  );
});

/** A record's version and all its cells. */
export interface RecordDetail {
  version: number;
  cells: Cell[];
}

/** Details by record id: one statement per module among them. */
export const recordDetail = loader<string, RecordDetail>(async (context, ids) => {
  const catalog = await catalogFor(context);
  const found = ids.flatMap((id) => {
    const record = recordOf(catalog, id);
    return record ? [{ id, ...record }] : [];
  });
  const tx = await context.read();
  const details = new Map<string, RecordDetail>();
  for (const [module, records] of Map.groupBy(found, (record) => record.module)) {
    const source = new Source(catalog, module);
    const columns = new CellColumns(
      source,
      module.fields.map(({ name }) => name),
    );
    const rows = await tx.execute<Record<string, unknown> & { id: string; version: number }>(sql`
      select t.id, t.version, ${columns.select} from ${source.from()}
      where ${columnOf('t', 'id')} = any (${sql.param(records.map(({ uuid }) => uuid))}::uuid[])`);
    const idOf = new Map(records.map(({ uuid, id }) => [uuid, id]));
    for (const row of rows)
      details.set(idOf.get(row.id)!, { version: row.version, cells: columns.read(row, context.language) });
  }
  return details;
});
