import { refusable } from '#platform/errors/refusable.ts';
import type { Money } from '#platform/money/rates.ts';
import { LARGEST_PAGE, type PageInput, planPage, toConnection } from '#platform/query/keyset.ts';
import { type Context, loader } from '#platform/subgraph/context.ts';
import { type ColumnRow, columnsOf } from './board-columns.ts';
import { type LaneRow, lanesOf } from './board-lanes.ts';
import { readTotals } from './board-totals.ts';
import type { BoardView } from './board-view.ts';
import { type CardRow, cardsOf, firstCards, ORDER, type Stack } from './cards.ts';

/** Columns and lanes of a board with their totals. */
interface Parts {
  columns: ColumnRow[];
  lanes: LaneRow[] | null;
  money: Money | null;
}

/** Columns and lanes of boards: a statement a board, one more for rates and for each of the two that is people, however often they are asked for. */
export const partsOfBoard = loader<BoardView, Parts>(async (context, boards) => {
  const tx = await context.read();
  const all = new Map<BoardView, Parts>();
  for (const board of boards) {
    const totals = await readTotals(tx, board, context.clock.now());
    const columns = await columnsOf(tx, board, totals, context.language);
    const lanes = await lanesOf(tx, board, columns, totals, context.language);
    all.set(board, { columns, lanes, money: totals.money });
  }
  return all;
});

interface FirstPage {
  board: BoardView;
  stack: Stack;
  size: number;
}

/** First pages of columns or cells: one statement for all columns of a board, and one for all its cells. */
const firstPage = loader<FirstPage, CardRow[]>(async (context, asked) => {
  const tx = await context.read();
  const pages = new Map<FirstPage, CardRow[]>();
  const together = Map.groupBy(asked, ({ stack }) => (stack.lane === undefined ? 'columns' : 'cells'));
  for (const alike of together.values()) {
    for (const [board, pagesOfBoard] of Map.groupBy(alike, (page) => page.board)) {
      const largest = Math.max(...pagesOfBoard.map(({ size }) => size));
      const cardsIn = await firstCards(
        tx,
        board,
        pagesOfBoard.map(({ stack }) => stack),
        largest,
        context.language,
      );
      for (const page of pagesOfBoard) pages.set(page, cardsIn(page.stack));
    }
  }
  return pages;
});

/** A page of the cards of a column, or of a cell where a lane is named. */
export function stackCards(context: Context, board: BoardView, stack: Stack, page: PageInput) {
  return refusable(context.language, async () => {
    if (page.after) {
      const { plan, rows } = await cardsOf(await context.read(), board, stack, page, context.language);
      return toConnection(rows, plan, page, ({ card }) => card);
    }
    const plan = planPage(ORDER, page, 'rank');
    const cards = (await firstPage(context).load({ board, stack, size: Math.min(plan.size, LARGEST_PAGE) })) ?? [];
    const rows = cards.slice(0, plan.size + 1).map((card) => ({ card, k0: card.rank, k1: card.uuid }));
    return toConnection(rows, plan, page, ({ card }) => card);
  });
}
