import { describe, expect, it } from 'vitest';
import { aCard, aColumn, drawn } from './a-board.ts';
import { applyEvent } from './apply-event.ts';
import { neighboursAt, withPendingMoves } from './pending-move.ts';

const priced = (id: string, amount: string) =>
  aCard(id, { cells: [{ field: 'amount', value: amount, currency: 'EUR' }] });
const board = () => ({
  columns: [
    aColumn('offer', [priced('b', '10.10'), aCard('d')], { sums: [{ amount: '10.10', currency: 'EUR' }] }),
    aColumn('won', [aCard('k'), aCard('m')]),
  ],
});

describe('a move that is not answered yet', () => {
  const move = { recordId: 'b', toColumn: 'won', after: 'k', before: 'm' };

  it('shows between its neighbours at once, with counts and sums', () => {
    const shown = withPendingMoves(board(), [move], 'amount');
    expect(drawn(shown)).toBe('offer: d | won: k b m');
    expect(shown.columns.map(({ count, sums }) => [count, ...sums])).toEqual([
      [1, { amount: '0.00', currency: 'EUR' }],
      [3, { amount: '10.10', currency: 'EUR' }],
    ]);
  });

  it('stays by the neighbour that is left when the other one goes', () => {
    const without = applyEvent(board(), { cursor: '1', kind: 'REMOVED', recordId: 'k', columns: [] });
    expect(drawn(withPendingMoves(without, [move], null))).toBe('offer: d | won: b m');
  });

  it('changes neither counts nor sums within a column', () => {
    const shown = withPendingMoves(board(), [{ recordId: 'b', toColumn: 'offer', after: 'd', before: null }], 'amount');
    expect(drawn(shown)).toBe('offer: d b | won: k m');
    expect(shown.columns[0]).toMatchObject({ count: 2, sums: [{ amount: '10.10' }] });
  });

  it('is forgotten when the card has left the board', () => {
    const without = applyEvent(board(), { cursor: '1', kind: 'REMOVED', recordId: 'b', columns: [] });
    expect(drawn(withPendingMoves(without, [move], 'amount'))).toBe('offer: d | won: k m');
  });
});

describe('neighbours of a place', () => {
  it('are counted without the card itself', () => {
    const column = aColumn('offer', [aCard('a'), aCard('b'), aCard('c')]);
    expect(neighboursAt(column, 'a', 1)).toEqual({ after: 'b', before: 'c' });
    expect(neighboursAt(column, 'x', 3)).toEqual({ after: 'c', before: null });
    expect(neighboursAt(column, 'x', 0)).toEqual({ after: null, before: 'a' });
  });

  it('never mean the end of a column that is not read to its end', () => {
    const column = aColumn('offer', [aCard('a'), aCard('b')], { hasMore: true });
    expect(neighboursAt(column, 'x', 2)).toEqual({ after: 'a', before: 'b' });
  });
});
