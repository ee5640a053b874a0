import type { Tx } from '#platform/database/session.ts';
import type { Language } from '#platform/errors/texts.ts';
import { type ColumnTotals, NOTHING } from './board-totals.ts';
import type { BoardView } from './board-view.ts';
import { NO_VALUE, optionsOf } from './column-options.ts';

/** A column of a board. */
export interface ColumnRow extends ColumnTotals {
  board: BoardView;
  label: string;
  hue: string | null;
  limit: number | null;
  hidden: boolean;
}

/**
 * The columns of a board: those of its layout, then every other value of the field, then what has none, if there is any.
 * People and groups have columns as long as they have cards, by name. Nothing is left out silently.
 */
export async function columnsOf(
  tx: Tx,
  board: BoardView,
  { columns }: { columns: readonly ColumnTotals[] },
  language: Language,
): Promise<ColumnRow[]> {
  const { layout, columnField, catalog } = board;
  const totals = new Map(columns.map((column) => [column.value, column]));
  const chosen = layout.columns.map(({ value }) => value);
  const options = await optionsOf(tx, catalog, columnField, [...chosen, ...totals.keys()], language);
  const values = new Set([...chosen, ...options.map(({ value }) => value), ...totals.keys()]);
  const settings = new Map(layout.columns.map((column) => [column.value, column]));
  return [...values].map((value) => {
    const { title = null, limit = null, hidden = false } = settings.get(value) ?? {};
    const option = options.find((candidate) => candidate.value === value);
    const { count, sums, converted } = totals.get(value) ?? NOTHING;
    const label = title ?? option?.label ?? value ?? NO_VALUE[language];
    return { board, value, label, hue: option?.hue ?? null, count, sums, converted, limit, hidden };
  });
}
