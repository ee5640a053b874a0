import { type BoardCard, type BoardColumn, type BoardState, columnOf, findCard } from './board-state.ts';

/**
 * Puts a card where its rank says, taking it out of where it stood. A card of an older version than
 * the one on the board is ignored: answers and events may overtake each other.
 */
export function placeCard(state: BoardState, card: BoardCard): BoardState {
  const held = findCard(state, card.recordId);
  if (held && held.card.version > card.version) return state;
  const without = takeCard(state, card.recordId);
  const target = columnOf(without, card.column);
  if (!target || isBelowWhatWasRead(target, card)) return without;
  return replaceColumn(without, { ...target, cards: insertByRank(target.cards, card) });
}

/** Takes a card off the board; totals stay as the server told them. */
export function takeCard(state: BoardState, recordId: string): BoardState {
  const held = findCard(state, recordId);
  if (!held) return state;
  const cards = held.column.cards.filter((card) => card.recordId !== recordId);
  return replaceColumn(state, { ...held.column, cards });
}

/** Adds a page read from the server below its column; cards that moved meanwhile keep their newer place. */
export function addPage(
  state: BoardState,
  page: { value?: string | null; cards: BoardCard[]; endCursor: string | null; hasMore: boolean },
): BoardState {
  if (!columnOf(state, page.value)) return state;
  const fresh = page.cards.filter((card) => !isHeldAsNew(state, card));
  const without = fresh.reduce((board, card) => takeCard(board, card.recordId), state);
  const column = columnOf(without, page.value)!;
  const cards = fresh.reduce(insertByRank, column.cards);
  return replaceColumn(without, { ...column, cards, endCursor: page.endCursor, hasMore: page.hasMore });
}

export function replaceColumn(state: BoardState, column: BoardColumn): BoardState {
  const columns = state.columns.map((other) => ((other.value ?? null) === (column.value ?? null) ? column : other));
  return { ...state, columns };
}

/** Order of cards within a column. */
export function compareCards(a: BoardCard, b: BoardCard): number {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
  if (a.recordId === b.recordId) return 0;
  return a.recordId < b.recordId ? -1 : 1;
}

function isHeldAsNew(state: BoardState, card: BoardCard): boolean {
  const held = findCard(state, card.recordId);
  return held !== null && held.card.version >= card.version;
}

function insertByRank(cards: BoardCard[], card: BoardCard): BoardCard[] {
  const index = cards.findIndex((other) => compareCards(card, other) < 0);
  return index < 0 ? [...cards, card] : cards.toSpliced(index, 0, card);
}

// A card below the last one read will come with its page; showing it now would leave an unseen gap above it.
function isBelowWhatWasRead(column: BoardColumn, card: BoardCard): boolean {
  const last = column.cards.at(-1);
  return column.hasMore && last !== undefined && compareCards(card, last) > 0;
}
