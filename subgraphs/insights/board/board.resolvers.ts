import { sql } from 'drizzle-orm';
import { refusable } from '#platform/errors/refusable.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { toId, toUuid } from '#platform/id.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { boardChanges } from './board-changes.ts';
import { readTotals } from './board-columns.ts';
import { columnCards, columnsOfBoard } from './board-pages.ts';
import { type BoardView, boardById } from './board-view.ts';
import { cardsById } from './cards.ts';
import { moveCard, pathOfMove } from './move-card.ts';

export const boardResolvers: Resolvers = {
  Query: {
    board: (_, { id, where, search }, context) =>
      refusable(context.language, () => boardById(context, id, { where, search })),
  },
  Board: {
    __resolveReference: ({ id }, context) => boardById(context, id),
    id: ({ filter }) => toId('flt', filter.id),
    columns: (board, _, context) =>
      columnsOfBoard(context)
        .load(board)
        .then((columns) => columns ?? []),
    column: async (board, { value }, context) => {
      const columns = (await columnsOfBoard(context).load(board)) ?? [];
      return columns.find((column) => column.value === (value ?? null)) ?? null;
    },
    mayMove: async ({ module }, _, context) => {
      const tx = await context.read();
      const [row] = await tx.execute<{ may: boolean }>(
        sql`select access.me() is not null and access.reach(${module.name}, 'edit') <> 'NONE' as may`,
      );
      return row!.may;
    },
    // Read before the cards, so that a change in between is told again rather than missed.
    cursor: (_, __, { platform }) => platform.bus.latest(),
  },
  BoardColumn: { cards: (column, page, context) => columnCards(context, column, page) },
  Card: { record: ({ recordId }) => ({ id: recordId }) },
  Mutation: {
    moveCard: async (_, { input }, context) => {
      const board = await refusable(context.language, () => boardById(context, input.boardId));
      const { errors } = await context.work(
        async (tx) => {
          await moveCard(context, tx, board ?? refuse('NOT_FOUND', ['input', 'boardId']), input);
          return {};
        },
        board ? pathOfMove(board) : undefined,
      );
      return { ...(await afterMove(context, input)), errors };
    },
  },
  Subscription: {
    boardChanged: {
      subscribe: (_, { boardId, where, search, after }, context) =>
        boardChanges(context, boardId, { where, search }, after),
    },
  },
};

/** The card and the totals of its board as they now are, whatever came of the move. */
async function afterMove(
  context: Parameters<typeof boardById>[0],
  { boardId, recordId }: { boardId: string; recordId: string },
) {
  const board: BoardView | null = await boardById(context, boardId);
  const uuid = board && toUuid(board.module.prefix, recordId);
  if (!board || !uuid) return { card: null, columns: [] };
  const tx = await context.read();
  const [cards, totals] = await Promise.all([cardsById(tx, board, [uuid], context.language), readTotals(tx, board)]);
  return { card: cards.get(uuid) ?? null, columns: [...totals.values()] };
}
