import type { Tx } from '#platform/database/session.ts';
import type { Language } from '#platform/errors/texts.ts';
import type { ColumnRow } from './board-columns.ts';
import { type BoardTotals, type CellTotals, type ColumnTotals, NOTHING, placeOf } from './board-totals.ts';
import type { BoardView } from './board-view.ts';
import { NO_VALUE, optionsOf } from './column-options.ts';

/** A lane across a board's columns. */
export interface LaneRow extends ColumnTotals {
  label: string;
  hue: string | null;
  cells: CellRow[];
}

/** Where a lane and a column meet. */
export interface CellRow extends CellTotals {
  board: BoardView;
}

/**
 * The lanes of a board: the values of its lane field in their order, then what has none, if there is any; null for a board
 * without lanes. People and groups have lanes as long as they have cards, by name. Each has a cell in every column.
 */
export async function lanesOf(
  tx: Tx,
  board: BoardView,
  columns: readonly ColumnRow[],
  { lanes, cells }: BoardTotals,
  language: Language,
): Promise<LaneRow[] | null> {
  const { laneField, catalog } = board;
  if (!laneField) return null;
  const totals = new Map(lanes.map((lane) => [lane.value, lane]));
  const options = await optionsOf(tx, catalog, laneField, [...totals.keys()], language);
  const values = new Set([...options.map(({ value }) => value), ...totals.keys()]);
  const byPlace = new Map(cells.map((cell) => [placeOf(cell), cell]));
  return [...values].map((value) => {
    const option = options.find((candidate) => candidate.value === value);
    const { count, sums, converted } = totals.get(value) ?? NOTHING;
    return {
      value,
      label: option?.label ?? value ?? NO_VALUE[language],
      hue: option?.hue ?? null,
      count,
      sums,
      converted,
      cells: columns.map((column) => {
        const place = { lane: value, column: column.value };
        return { board, ...place, ...(byPlace.get(placeOf(place)) ?? NOTHING) };
      }),
    };
  });
}
