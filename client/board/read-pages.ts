import type { ApolloClient } from '@apollo/client';
import { BOARD_CELL, BOARD_LANE, BOARD_LANES, BOARD_PAGE } from './board-later.documents.ts';
import type { BoardColumn } from './model/board-state.ts';
import { cardInCell, cellKey, cellsOf } from './model/lanes.ts';
import { type Asked, type Narrowing, readCards } from './use-board.ts';

/** A board with lanes, as it is first read: without cards. */
export async function readLanes(client: ApolloClient, { variables, ...asked }: Asked, lanes: number) {
  const query = { query: BOARD_LANES, variables: { ...variables, lanes }, ...asked };
  const board = (await client.query(query)).data?.board;
  return board && { board, state: cellsOf(board.columns, board.lanes ?? [], board.laneCount ?? 0) };
}

/** The next cards of a column or cell; of a cell that was not read yet, the first ones of its whole lane. */
export async function readPages(client: ApolloClient, variables: { id: string } & Narrowing, column: BoardColumn) {
  const { cell, value = null, endCursor: after } = column;
  const fetchPolicy = 'no-cache';
  if (!cell) {
    const page = { ...variables, column: value, after };
    const { data } = await client.query({ query: BOARD_PAGE, variables: page, fetchPolicy });
    const cards = data?.board?.column?.cards;
    return cards ? [{ value, ...readCards(cards) }] : [];
  }
  const { lane } = cell;
  const inCell = ({ cards, ...page }: ReturnType<typeof readCards>) => ({ ...page, cards: cards.map(cardInCell) });
  if (after) {
    const page = { ...variables, lane, column: cell.column, after };
    const { data } = await client.query({ query: BOARD_CELL, variables: page, fetchPolicy });
    const cards = data?.board?.cell?.cards;
    return cards ? [{ value, ...inCell(readCards(cards)) }] : [];
  }
  const { data } = await client.query({ query: BOARD_LANE, variables: { ...variables, lane }, fetchPolicy });
  const cells = data?.board?.lane?.cells ?? [];
  return cells.map(({ column: of, cards }) => ({ value: cellKey(lane, of ?? null), ...inCell(readCards(cards)) }));
}
