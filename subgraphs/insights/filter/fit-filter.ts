import type { Module } from '#platform/catalog/define-module.ts';
import { findField } from '#platform/catalog/find-field.ts';
import type { Catalog } from '#platform/catalog/read-catalog.ts';
import type { Condition } from '#platform/query/condition.ts';
import type { Kpi } from '../kpi/kpi.ts';
import { type BrokenPart, brokenPath } from './broken-part.ts';
import type { BoardLayout, FilterProblem, FilterRow } from './filter.table.ts';
import { fitCondition } from './fit-condition.ts';

/**
 * A view as far as its fields and values are there and the reader's to see: conditions on others take no row, columns and
 * KPIs with others are left out. What that came to is told in `problems`.
 */
export function fitFilter(catalog: Catalog, filter: FilterRow): FilterRow {
  return fitted(catalog, filter).filter;
}

/** What is left of a view when its problems are dropped for good; of a board that cannot be shown, nothing is. */
export function withoutProblems(catalog: Catalog, filter: FilterRow) {
  const { filter: shown, rest } = fitted(catalog, filter);
  const { columns, sort, kpis, board } = shown;
  return { columns, sort, kpis, conditions: rest, ...(board && { board }) };
}

function fitted(catalog: Catalog, filter: FilterRow): { filter: FilterRow; rest: Condition | null } {
  const module = catalog.byName.get(filter.module);
  if (!module) return { filter, rest: filter.conditions ?? null };
  const { has, missing } = lookedUpIn(catalog, module);
  const { condition, rest, broken, stale } = fitCondition(catalog, module, filter.conditions ?? null);
  const kpis = filter.kpis.map((kpi) => ({ kpi, broken: brokenIn(catalog, module, kpi) }));
  const sorted = filter.sort.map(({ field }) => field);
  const board = filter.board ? fitBoard(catalog, module, filter.board) : null;
  const problems: FilterProblem[] = [
    { kind: 'CONDITION' as const, parts: broken },
    { kind: 'VALUE' as const, parts: stale },
    { kind: 'COLUMN' as const, parts: missing(filter.columns) },
    { kind: 'BOARD_PART' as const, parts: board?.layout ? board.missing : [] },
    { kind: 'SORT' as const, parts: missing(sorted) },
    { kind: 'KPI' as const, parts: kpis.flatMap((one) => (one.broken.length ? nameOf(one.kpi, one.broken) : [])) },
    { kind: 'BOARD' as const, parts: board && !board.layout ? board.missing : [] },
  ].filter(({ parts }) => parts.length > 0);
  const shown: FilterRow = {
    ...filter,
    conditions: condition,
    columns: filter.columns.filter(has),
    sort: filter.sort.filter(({ field }) => has(field)),
    kpis: kpis.filter((one) => !one.broken.length).map(({ kpi }) => kpi),
    board: board?.layout ?? null,
    // Fitted again, a view has the problems that it had.
    problems: problems.length ? problems : filter.problems,
  };
  return { filter: shown, rest };
}

/** Which paths lead to a field, and what is told of those that do not; none is a path to nothing. */
function lookedUpIn(catalog: Catalog, module: Module) {
  const has = (path: string | null) => path === null || findField(catalog, module, path) !== null;
  const missing = (paths: readonly (string | null)[]) =>
    paths.flatMap((path) => (path === null || has(path) ? [] : brokenPath(catalog, module, path)));
  return { has, missing };
}

/** A KPI cannot be told without one of its fields or values. */
function brokenIn(catalog: Catalog, module: Module, { field, by, where, against }: Kpi): BrokenPart[] {
  const conditions = [where, against].flatMap((part) => untold(catalog, module, part));
  return [...lookedUpIn(catalog, module).missing([field, by]), ...conditions];
}

/** What of a condition cannot be told, of whichever kind. */
function untold(catalog: Catalog, module: Module, condition: Condition | null): BrokenPart[] {
  const { broken, stale } = fitCondition(catalog, module, condition);
  return [...broken, ...stale];
}

/** A KPI by its own name, which may say what the fields are called: so only for who may know those. */
function nameOf({ name }: Kpi, broken: readonly BrokenPart[]): BrokenPart {
  const named = broken.every(({ label }) => label !== null);
  return { label: named ? { fi: name, en: name } : null, within: broken.flatMap(({ within }) => within) };
}

/** Without its column field, or what names a card, there is no board. */
function fitBoard(catalog: Catalog, module: Module, board: BoardLayout) {
  const { has, missing } = lookedUpIn(catalog, module);
  const needed = missing([board.columnField, board.titleField]);
  if (needed.length) return { layout: null, missing: needed };
  const colours = board.colours.map((colour) => ({ colour, untold: untold(catalog, module, colour.where) }));
  const layout: BoardLayout = {
    ...board,
    cardFields: board.cardFields.filter(has),
    laneField: has(board.laneField) ? board.laneField : null,
    sumField: has(board.sumField) ? board.sumField : null,
    colours: colours.filter((one) => !one.untold.length).map(({ colour }) => colour),
  };
  const fields = missing([...board.cardFields, board.laneField, board.sumField]);
  return { layout, missing: [...fields, ...colours.flatMap((one) => one.untold.slice(0, 1))] };
}
