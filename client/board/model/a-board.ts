import type { BoardCard, BoardColumn, BoardState } from './board-state.ts';

/** A card for tests; its rank is its id unless told. */
export function aCard(recordId: string, over: Partial<BoardCard> = {}): BoardCard {
  return { recordId, title: recordId, rank: recordId, column: null, cells: [], version: 1, ...over };
}

/** A column for tests, fully read unless told, whose cards stand in it. */
export function aColumn(value: string, cards: BoardCard[], over: Partial<BoardColumn> = {}): BoardColumn {
  return {
    value,
    label: value,
    count: cards.length,
    sums: [],
    hidden: false,
    endCursor: null,
    hasMore: false,
    cards: cards.map((card) => ({ ...card, column: value })),
    ...over,
  };
}

/** The board as text: "offer: a b | won: c". */
export function drawn({ columns }: BoardState): string {
  return columns.map(({ value, cards }) => `${value}: ${cards.map((card) => card.recordId).join(' ')}`).join(' | ');
}
