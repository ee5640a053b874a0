import { describe, expect, it } from 'vitest';
import { aCard, aColumn } from '../model/a-board.ts';
import { indexAt, placeOf, stepFrom } from './place.ts';

const board = {
  columns: [
    aColumn('new', [aCard('a'), aCard('b'), aCard('c')]),
    aColumn('offer', [], { hidden: true }),
    aColumn('won', [aCard('k')]),
  ],
};

describe('the place under the pointer', () => {
  const cards = board.columns[0]!.cards;
  const extents = [
    { recordId: 'a', start: 0, end: 100 },
    { recordId: 'b', start: 100, end: 200 },
    { recordId: 'c', start: 200, end: 300 },
  ];

  it.each([
    [10, 0],
    [60, 1],
    [149, 1],
    [151, 2],
    [900, 3],
  ])('at %i px is index %i for a card from elsewhere', (y, index) => {
    expect(indexAt(cards, extents, 'x', y)).toBe(index);
  });

  it('does not count the lifted card itself', () => {
    expect(indexAt(cards, extents, 'b', 900)).toBe(2);
    expect(indexAt(cards, extents, 'a', 120)).toBe(0);
  });

  it('is the top of an empty column', () => {
    expect(indexAt([], [], 'x', 300)).toBe(0);
  });
});

describe('steps by arrow keys', () => {
  it('stay within the column', () => {
    expect(placeOf(board, 'b')).toEqual({ column: 'new', index: 1 });
    expect(stepFrom(board, 'b', { column: 'new', index: 0 }, 'ArrowUp')).toEqual({ column: 'new', index: 0 });
    expect(stepFrom(board, 'b', { column: 'new', index: 2 }, 'ArrowDown')).toEqual({ column: 'new', index: 2 });
  });

  it('skip folded columns and keep the height where they can', () => {
    expect(stepFrom(board, 'c', { column: 'new', index: 2 }, 'ArrowRight')).toEqual({ column: 'won', index: 1 });
    expect(stepFrom(board, 'k', { column: 'won', index: 0 }, 'ArrowLeft')).toEqual({ column: 'new', index: 0 });
    expect(stepFrom(board, 'k', { column: 'won', index: 0 }, 'ArrowRight')).toEqual({ column: 'won', index: 0 });
  });
});
