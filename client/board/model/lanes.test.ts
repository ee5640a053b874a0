import { describe, expect, it } from 'vitest';
import { stepFrom } from '../drag/place.ts';
import { aCard } from './a-board.ts';
import { openSession, sessionReducer } from './board-session.ts';
import { columnOf } from './board-state.ts';
import { addedUp, cardInCell, cellKey, cellsOf, inCells } from './lanes.ts';
import { withPendingMoves } from './pending-move.ts';

const heads = ['new', 'won'].map((value) => ({ value, label: value, hidden: false, count: 9, sums: [] }));
const lane = (value: string | null, counts: [number, number]) => ({
  value,
  label: value ?? 'none',
  cells: heads.map(({ value: column }, index) => ({
    column,
    count: counts[index]!,
    sums: [{ amount: `${counts[index]}.50`, currency: 'EUR' }],
  })),
});
const board = (laneCount = 2) => cellsOf(heads, [lane('aino', [2, 0]), lane(null, [1, 1])], laneCount);
const card = (id: string, lane: string | null, column: string) =>
  cardInCell({ ...aCard(id, { column, cells: [{ field: 'amount', value: '0.25', currency: 'EUR' }] }), lane });
const filled = (laneCount = 2) => {
  const cells = { value: cellKey('aino', 'new'), cards: [card('a', 'aino', 'new'), card('b', 'aino', 'new')] };
  const below = { value: cellKey(null, 'new'), cards: [card('c', null, 'new')] };
  return [cells, below].reduce(
    (session, page) => sessionReducer(session, { type: 'page', ...page, endCursor: null, hasMore: false }),
    openSession(board(laneCount)),
  ).server;
};

describe('a board with lanes', () => {
  it('has a cell for each lane and column, whose cards are read as far as they are there', () => {
    expect(board().columns.map(({ value, label, hasMore }) => [value, label, hasMore])).toEqual([
      ['["aino","new"]', 'new · aino', true],
      ['["aino","won"]', 'won · aino', false],
      ['[null,"new"]', 'new · none', true],
      ['[null,"won"]', 'won · none', true],
    ]);
  });

  it('adds cells up exactly', () => {
    expect(addedUp(board().columns)).toEqual({ count: 4, sums: [{ amount: '6.00', currency: 'EUR' }] });
  });

  it('moves a card across lanes with what it counts and sums', () => {
    const moved = withPendingMoves(
      filled(),
      [{ recordId: 'a', toColumn: cellKey(null, 'won'), after: null, before: null }],
      'amount',
    );
    expect(columnOf(moved, cellKey('aino', 'new'))).toMatchObject({ count: 1, sums: [{ amount: '2.25' }] });
    expect(columnOf(moved, cellKey(null, 'won'))).toMatchObject({ count: 2, sums: [{ amount: '1.75' }] });
    expect(moved.heads?.map(({ count }) => count)).toEqual([8, 10]);
  });

  it('takes a card that the server tells of to its cell, with the totals', () => {
    const told = inCells({
      card: { ...aCard('a', { column: 'new', version: 2 }), lane: null },
      cells: [{ lane: null, column: 'new', count: 2, sums: [] }],
      columns: [{ value: 'new', count: 12, sums: [] }],
    });
    const event = { ...told, cursor: '1', kind: 'CHANGED' as const, recordId: 'a', at: 1 };
    const { server } = sessionReducer(openSession(filled()), { type: 'event', event });
    expect(columnOf(server, cellKey(null, 'new'))?.cards.map(({ recordId }) => recordId)).toEqual(['a', 'c']);
    expect(columnOf(server, cellKey('aino', 'new'))?.count).toBe(0);
    expect(server.heads?.map(({ count }) => count)).toEqual([12, 0]);
  });

  it('loses a card that goes to a lane which is not read, and is read anew for one that is new', () => {
    const told = inCells({
      card: { ...aCard('a', { column: 'new', version: 2 }), lane: 'liisa' },
      cells: [],
      columns: [],
    });
    const event = { ...told, cursor: '1', kind: 'CHANGED' as const, recordId: 'a', at: 1 };
    const heard = (laneCount: number) => sessionReducer(openSession(filled(laneCount)), { type: 'event', event });
    expect(heard(60)).toMatchObject({ stale: false });
    expect(columnOf(heard(60).server, cellKey('aino', 'new'))?.cards.map(({ recordId }) => recordId)).toEqual(['b']);
    expect(heard(2)).toMatchObject({ stale: true });
  });

  it('is walked by arrows within a lane, and over its edge into the next', () => {
    const state = filled();
    const from = (lane: string | null, column: string, index: number) => ({ column: cellKey(lane, column), index });
    expect(stepFrom(state, 'a', from('aino', 'new', 0), 'ArrowRight')).toEqual(from('aino', 'won', 0));
    expect(stepFrom(state, 'a', from('aino', 'won', 0), 'ArrowRight')).toEqual(from('aino', 'won', 0));
    expect(stepFrom(state, 'a', from('aino', 'new', 1), 'ArrowDown')).toEqual(from(null, 'new', 0));
    expect(stepFrom(state, 'a', from(null, 'new', 0), 'ArrowUp')).toEqual(from('aino', 'new', 1));
    expect(stepFrom(state, 'a', from('aino', 'new', 0), 'ArrowUp')).toEqual(from('aino', 'new', 0));
  });
});
