import type { Module } from '#platform/catalog/define-module.ts';
import type { Catalog } from '#platform/catalog/read-catalog.ts';
import { type SQL, sql } from '#platform/database/drizzle.ts';
import { toUuid } from '#platform/id.ts';
import { CellColumns } from '#platform/query/cells.ts';
import { type Condition, compileCondition, type Now } from '#platform/query/condition.ts';
import { nowOf } from '#platform/query/now.ts';
import { RecordQuery } from '#platform/query/record-query.ts';
import type { Resolved, Source } from '#platform/query/source.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { BoardLayout, FilterRow } from '../filter/filter.table.ts';
import { filterById } from '../filter/filters.ts';
import { fitFilter } from '../filter/fit-filter.ts';
import { catalogFor } from '../scope.ts';
import { columnValueOf } from './column-value.ts';

/** Which cards are on a board beside those that its filter takes. */
export interface Narrowing {
  where?: Condition | null;
  search?: string | null;
}

/** A board made ready to be read: its rows, its column field, its cards' fields. */
export interface BoardView {
  filter: FilterRow;
  layout: BoardLayout;
  module: Module;
  catalog: Catalog;
  query: RecordQuery;
  columnField: Resolved;
  /** The field whose values are lanes across the columns; null for a board without lanes. */
  laneField: Resolved | null;
  title: CellColumns;
  cells: CellColumns;
  owner: CellColumns;
  /** What SQL calls a row's column; see column-value.ts. */
  columnValue: SQL;
  /** What SQL calls a row's lane, in the same way; null for all rows of a board without lanes. */
  laneValue: SQL;
  /** The hue that a row's card has by the layout's colours; null for none. */
  hue: SQL;
  /** The field whose sum stands on each column, and the currency to sum it by. */
  sum: { value: SQL; currency: SQL } | null;
}

/** A board by its id, or null when there is none that the reader may use. */
export async function boardById(context: Context, id: string, narrowing: Narrowing = {}): Promise<BoardView | null> {
  const filter = toUuid('flt', id) ? await filterById(context, id) : null;
  if (!filter?.board) return null;
  const catalog = await catalogFor(context);
  return viewOf(catalog, filter, narrowing, nowOf(catalog, context));
}

/** Compiles a filter's board. Null when its module or its column field is gone, or not the reader's to see. */
export function viewOf(catalog: Catalog, known: FilterRow, { where, search }: Narrowing, now: Now): BoardView | null {
  // What the reader may see of it can have changed since it was read.
  const filter = fitFilter(catalog, known);
  const module = catalog.byName.get(filter.module);
  const layout = filter.board;
  if (!module || !layout) return null;
  const conditions = [filter.conditions, where].filter((condition) => condition !== null && condition !== undefined);
  const query = new RecordQuery(catalog, { module, where: { all: conditions }, search }, now);
  const { source } = query;
  const at = ['board'];
  const columnField = source.resolve(layout.columnField, at);
  const laneField = layout.laneField ? source.resolve(layout.laneField, at) : null;
  const summed = layout.sumField ? source.resolve(layout.sumField, at) : null;
  const hasCurrency = summed?.field.type === 'MONEY' && summed.module.fields.some(({ name }) => name === 'currency');
  return {
    filter,
    layout,
    module,
    catalog,
    query,
    columnField,
    laneField,
    title: new CellColumns(source, [layout.titleField], at),
    cells: new CellColumns(source, layout.cardFields, at),
    owner: new CellColumns(source, ['owner'], at),
    columnValue: columnValueOf(source, columnField),
    laneValue: laneField ? columnValueOf(source, laneField) : sql`null::text`,
    hue: hueOf(source, layout, now),
    sum: summed && { value: summed.column, currency: hasCurrency ? sql`t.currency` : sql`null::text` },
  };
}

function hueOf(source: Source, { colours }: BoardLayout, now: Now): SQL {
  const cases = colours.map(({ hue, where }) => sql`when ${compileCondition(source, where, now)} then ${hue}`);
  return cases.length ? sql`case ${sql.join(cases, sql` `)} end` : sql`null::text`;
}
