import { sql } from '#platform/database/drizzle.ts';
import { refusable } from '#platform/errors/refusable.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { toId, toUuid } from '#platform/id.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { boardChanges } from './board-changes.ts';
import { partsOfBoard, stackCards } from './board-pages.ts';
import { readTotals } from './board-totals.ts';
import { type BoardView, boardById } from './board-view.ts';
import { cardsById } from './cards.ts';
import { moveCard, pathOfMove } from './move-card.ts';

const MOST_LANES = 200;

export const boardResolvers: Resolvers = {
  Query: {
    board: (_, { id, where, search }, context) =>
      refusable(context.language, () => boardById(context, id, { where, search })),
  },
  Board: {
    __resolveReference: ({ id }, context) => boardById(context, id),
    id: ({ filter }) => toId('flt', filter.id),
    columns: async (board, _, context) => (await partsOfBoard(context).load(board))?.columns ?? [],
    column: async (board, { value }, context) => {
      const parts = await partsOfBoard(context).load(board);
      return parts?.columns.find((column) => column.value === (value ?? null)) ?? null;
    },
    lanes: (board, { first }, context) =>
      refusable(context.language, async () => {
        const size = first ?? MOST_LANES;
        if (size < 0 || size > MOST_LANES) refuse('OUT_OF_RANGE', ['first'], { minimum: 0, maximum: MOST_LANES });
        return (await partsOfBoard(context).load(board))?.lanes?.slice(0, size) ?? null;
      }),
    laneCount: async (board, _, context) => (await partsOfBoard(context).load(board))?.lanes?.length ?? null,
    lane: async (board, { value }, context) => {
      const parts = await partsOfBoard(context).load(board);
      return parts?.lanes?.find((lane) => lane.value === (value ?? null)) ?? null;
    },
    cell: async (board, { lane, column }, context) => {
      const parts = await partsOfBoard(context).load(board);
      const across = parts?.lanes?.find(({ value }) => value === (lane ?? null));
      return across?.cells.find((cell) => cell.column === (column ?? null)) ?? null;
    },
    conversion: async (board, _, context) => {
      const money = (await partsOfBoard(context).load(board))?.money;
      return money ? { currency: money.own, rates: [...money.rates.values()] } : null;
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
  BoardColumn: { cards: ({ board, value }, page, context) => stackCards(context, board, { column: value }, page) },
  BoardCell: {
    cards: ({ board, column, lane }, page, context) => stackCards(context, board, { column, lane }, page),
  },
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
  if (!board || !uuid) return { card: null, columns: [], cells: [] };
  const tx = await context.read();
  const [cards, totals] = await Promise.all([
    cardsById(tx, board, [uuid], context.language),
    readTotals(tx, board, context.clock.now()),
  ]);
  return { card: cards.get(uuid) ?? null, ...totals };
}
