import { refusable } from '#platform/errors/refusable.ts';
import { LARGEST_PAGE, type PageInput, planPage, toConnection } from '#platform/query/keyset.ts';
import { type Context, loader } from '#platform/subgraph/context.ts';
import { type ColumnRow, columnsOf } from './board-columns.ts';
import type { BoardView } from './board-view.ts';
import { type CardRow, cardsOf, firstCards, ORDER } from './cards.ts';

/** Columns of boards with their totals: a statement a board, two where they are people, however often they are asked for. */
export const columnsOfBoard = loader<BoardView, ColumnRow[]>(async (context, boards) => {
  const tx = await context.read();
  const all = new Map<BoardView, ColumnRow[]>();
  for (const board of boards) all.set(board, await columnsOf(tx, board, context.language));
  return all;
});

interface FirstPage {
  column: ColumnRow;
  size: number;
}

/** First pages of columns: one statement for all columns of a board. */
const firstPage = loader<FirstPage, CardRow[]>(async (context, asked) => {
  const tx = await context.read();
  const pages = new Map<FirstPage, CardRow[]>();
  for (const [board, pagesOfBoard] of Map.groupBy(asked, ({ column }) => column.board)) {
    const largest = Math.max(...pagesOfBoard.map(({ size }) => size));
    const cards = await firstCards(tx, board, largest, context.language);
    for (const page of pagesOfBoard) pages.set(page, cards.get(page.column.value) ?? []);
  }
  return pages;
});

/** A page of a column's cards. */
export function columnCards(context: Context, column: ColumnRow, page: PageInput) {
  return refusable(context.language, async () => {
    if (page.after) {
      const { plan, rows } = await cardsOf(await context.read(), column.board, column.value, page, context.language);
      return toConnection(rows, plan, page, ({ card }) => card);
    }
    const plan = planPage(ORDER, page, 'rank');
    const cards = (await firstPage(context).load({ column, size: Math.min(plan.size, LARGEST_PAGE) })) ?? [];
    const rows = cards.slice(0, plan.size + 1).map((card) => ({ card, k0: card.rank, k1: card.uuid }));
    return toConnection(rows, plan, page, ({ card }) => card);
  });
}
