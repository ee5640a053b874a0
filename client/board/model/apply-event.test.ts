import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCard, aColumn, drawn } from './a-board.ts';
import { applyEvent, type BoardEvent, columnEntered, needsReload } from './apply-event.ts';
import { compareCards } from './place-card.ts';

const board = () => ({ columns: [aColumn('offer', [aCard('b'), aCard('d')]), aColumn('won', [])] });
const event = (over: Partial<BoardEvent>): BoardEvent => ({ cursor: '1', kind: 'CHANGED', columns: [], ...over });

describe('an event on a board', () => {
  it('moves the card and tells the new totals', () => {
    const after = applyEvent(
      board(),
      event({
        recordId: 'b',
        card: aCard('b', { column: 'won', version: 2 }),
        columns: [
          { value: 'offer', count: 1, sums: [] },
          { value: 'won', count: 1, sums: [{ amount: '10.00', currency: 'EUR' }] },
        ],
      }),
    );
    expect(drawn(after)).toBe('offer: d | won: b');
    expect(after.columns.map(({ count }) => count)).toEqual([1, 1]);
    expect(after.columns[1]?.sums).toEqual([{ amount: '10.00', currency: 'EUR' }]);
  });

  it('leaves a column that is not told of without cards', () => {
    const columns = [{ value: 'won', count: 2, sums: [] }];
    const after = applyEvent(
      board(),
      event({ recordId: 'b', card: aCard('b', { column: 'won', version: 2 }), columns }),
    );
    expect(after.columns.map(({ count }) => count)).toEqual([0, 2]);
  });

  it('takes away what the reader may no longer see', () => {
    expect(drawn(applyEvent(board(), event({ kind: 'REMOVED', recordId: 'd' })))).toBe('offer: b | won: ');
  });

  it('asks for a fresh read after a gap or for an unknown column', () => {
    expect(needsReload(board(), event({ kind: 'RESYNC' }))).toBe(true);
    expect(needsReload(board(), event({ card: aCard('x', { column: 'new' }) }))).toBe(true);
    expect(needsReload(board(), event({ card: aCard('x', { column: 'won' }) }))).toBe(false);
  });

  it('tells which column a card entered, and nothing for a change within it', () => {
    expect(columnEntered(board(), event({ card: aCard('b', { column: 'won' }) }))).toBe('won');
    expect(columnEntered(board(), event({ card: aCard('b', { column: 'offer', rank: 'z' }) }))).toBeUndefined();
  });

  it('ends in the same board however often each event is delivered', () => {
    const card = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      column: fc.constantFrom('offer', 'won'),
      rank: fc.string({ minLength: 1 }),
    });
    fc.assert(
      fc.property(fc.array(card), fc.array(fc.nat(2)), (moves, repeats) => {
        const events = moves.map(({ id, column, rank }, index) =>
          event({ recordId: id, card: aCard(id, { column, rank, version: index + 2 }) }),
        );
        const once = events.reduce(applyEvent, board());
        const often = events
          .flatMap((one, index) => Array(1 + (repeats[index] ?? 0)).fill(one))
          .reduce(applyEvent, board());
        expect(drawn(often)).toBe(drawn(once));
        for (const column of once.columns) expect(column.cards).toEqual(column.cards.toSorted(compareCards));
      }),
    );
  });
});
