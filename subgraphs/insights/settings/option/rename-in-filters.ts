import { catalogIn } from '#platform/catalog/catalog-of.ts';
import type { Field, Module } from '#platform/catalog/define-module.ts';
import { findField, findRelation } from '#platform/catalog/find-field.ts';
import type { Catalog } from '#platform/catalog/read-catalog.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import type { Condition } from '#platform/query/condition.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { BoardLayout } from '../../filter/filter.table.ts';
import type { Kpi } from '../../kpi/kpi.ts';

type Stored = { id: string; module: string; conditions: Condition | null; kpis: Kpi[]; board: BoardLayout | null };

/** Names another value wherever conditions and boards of stored views name one of a picklist. Views of others are changed too: in the system's name. */
export async function renameInFilters(
  context: Context,
  tx: Tx,
  module: Module,
  field: Field,
  value: string,
  into: string,
): Promise<void> {
  const catalog = await catalogIn(context, tx);
  const rows = await tx.execute<Stored>(
    sql`select id, module, conditions, kpis, board from insights.all_filters(${value})`,
  );
  for (const row of rows) {
    const start = catalog.byName.get(row.module);
    if (!start) continue;
    const renaming = { module, field, value, into };
    const renamed = <C extends Condition | null>(condition: C) =>
      condition && rename(catalog, start, condition, renaming);
    const conditions = renamed(row.conditions);
    const kpis = row.kpis.map((kpi) => ({ ...kpi, where: renamed(kpi.where), against: renamed(kpi.against) }));
    const board = row.board && {
      ...row.board,
      columns:
        findField(catalog, start, row.board.columnField) === field ? columnsOf(row.board, renaming) : row.board.columns,
      colours: row.board.colours.map(({ hue, where }) => ({ hue, where: renamed(where) })),
    };
    await tx.execute(sql`
      select insights.rewrite_filter(${row.id}, ${conditions && JSON.stringify(conditions)}::jsonb, ${JSON.stringify(kpis)}::jsonb,
        ${board && JSON.stringify(board)}::jsonb)`);
  }
}

interface Renaming {
  module: Module;
  field: Field;
  value: string;
  into: string;
}

/** Columns of a board: the value's own is that of the other, unless that has one already. */
function columnsOf({ columns }: BoardLayout, { value, into }: Renaming): BoardLayout['columns'] {
  const hasOther = columns.some((column) => column.value === into);
  return columns.flatMap((column) => {
    if (column.value !== value) return column;
    return hasOther ? [] : { ...column, value: into };
  });
}

function rename(catalog: Catalog, at: Module, condition: Condition, renaming: Renaming): Condition {
  const { all, any, field, values, related, changed } = condition;
  const other = (names: string[] | null | undefined) =>
    names
      ?.map((name) => (name === renaming.value ? renaming.into : name))
      .filter((name, i, list) => list.indexOf(name) === i);
  if (all) return { all: all.map((part) => rename(catalog, at, part, renaming)) };
  if (any) return { any: any.map((part) => rename(catalog, at, part, renaming)) };
  if (field && findField(catalog, at, field) === renaming.field) return { ...condition, values: other(values) };
  if (changed && at === renaming.module && changed.field === renaming.field.name)
    return { changed: { ...changed, from: other(changed.from), to: other(changed.to) } };
  const inner = related && findRelation(catalog, at, related.relation)?.module;
  if (inner && related.where)
    return { related: { ...related, where: rename(catalog, inner, related.where, renaming) } };
  return condition;
}
