import type { Module } from '#platform/catalog/define-module.ts';
import { findField } from '#platform/catalog/find-field.ts';
import type { Catalog } from '#platform/catalog/read-catalog.ts';
import type { Kpi } from '../kpi/kpi.ts';
import type { BoardLayout, FilterProblem, FilterRow } from './filter.table.ts';
import { fitCondition } from './fit-condition.ts';

/**
 * A view as far as its fields are there and the reader's to see: conditions on others take no row, columns and KPIs with
 * others are left out. What that came to is told in `problems`.
 */
export function fitFilter(catalog: Catalog, filter: FilterRow): FilterRow {
  const module = catalog.byName.get(filter.module);
  if (!module) return filter;
  const known = (path: string | null) => path === null || findField(catalog, module, path) !== null;
  const { condition, broken } = fitCondition(catalog, module, filter.conditions ?? null);
  const columns = filter.columns.filter(known);
  const sort = filter.sort.filter(({ field }) => known(field));
  const kpis = filter.kpis.filter((kpi) => fits(catalog, module, kpi));
  const board = filter.board ? fitBoard(catalog, module, filter.board) : null;
  const problems: FilterProblem[] = [
    problem('CONDITION', broken),
    problem('COLUMN', filter.columns.length - columns.length + missingOf(filter.board, board)),
    problem('SORT', filter.sort.length - sort.length),
    problem('KPI', filter.kpis.length - kpis.length),
    problem('BOARD', filter.board && !board ? 1 : 0),
  ].filter(({ count }) => count > 0);
  // Fitted again, a view has the problems that it had.
  return {
    ...filter,
    conditions: condition,
    columns,
    sort,
    kpis,
    board,
    problems: problems.length ? problems : filter.problems,
  };
}

function problem(kind: FilterProblem['kind'], count: number): FilterProblem {
  return { kind, count };
}

function fits(catalog: Catalog, module: Module, { field, by, where, against }: Kpi): boolean {
  const known = (path: string | null) => path === null || findField(catalog, module, path) !== null;
  return known(field) && known(by) && ![where, against].some((part) => fitCondition(catalog, module, part).broken);
}

/** Without its column field there is no board. */
function fitBoard(catalog: Catalog, module: Module, board: BoardLayout): BoardLayout | null {
  const known = (path: string | null) => path === null || findField(catalog, module, path) !== null;
  if (!known(board.columnField) || !known(board.titleField)) return null;
  return {
    ...board,
    cardFields: board.cardFields.filter(known),
    laneField: known(board.laneField) ? board.laneField : null,
    sumField: known(board.sumField) ? board.sumField : null,
    colours: board.colours.filter(({ where }) => !fitCondition(catalog, module, where).broken),
  };
}

function missingOf(before: BoardLayout | null | undefined, after: BoardLayout | null): number {
  if (!before || !after) return 0;
  const [fields, colours] = [
    before.cardFields.length - after.cardFields.length,
    before.colours.length - after.colours.length,
  ];
  const single = [before.sumField === after.sumField, before.laneField === after.laneField];
  return fields + colours + single.filter((same) => !same).length;
}
