import { describe, expect, it } from 'vitest';
import { aCard, aColumn, drawn } from './a-board.ts';
import { addPage, placeCard, takeCard } from './place-card.ts';

const board = () => ({
  columns: [aColumn('offer', [aCard('b'), aCard('d'), aCard('f')]), aColumn('won', [aCard('k')])],
});

describe('placing a card', () => {
  it('puts a new card where its rank says', () => {
    expect(drawn(placeCard(board(), aCard('c', { column: 'offer' })))).toBe('offer: b c d f | won: k');
  });

  it('takes a card that changed columns out of the old one', () => {
    expect(drawn(placeCard(board(), aCard('b', { column: 'won', rank: 'z', version: 2 })))).toBe(
      'offer: d f | won: k b',
    );
  });

  it('ignores a card older than the one it holds', () => {
    const moved = placeCard(board(), aCard('b', { column: 'won', rank: 'z', version: 3 }));
    expect(placeCard(moved, aCard('b', { column: 'offer', version: 2 }))).toBe(moved);
  });

  it('accepts a mere change of place at the same version', () => {
    expect(drawn(placeCard(board(), aCard('b', { column: 'offer', rank: 'e' })))).toBe('offer: d b f | won: k');
  });

  it('leaves a card below the last one read for its page', () => {
    const partly = { columns: [aColumn('offer', [aCard('b'), aCard('d')], { hasMore: true, endCursor: 'd' })] };
    expect(drawn(placeCard(partly, aCard('x', { column: 'offer' })))).toBe('offer: b d');
    expect(drawn(placeCard(partly, aCard('c', { column: 'offer' })))).toBe('offer: b c d');
  });

  it('takes a card off', () => {
    expect(drawn(takeCard(board(), 'd'))).toBe('offer: b f | won: k');
  });
});

describe('reading on', () => {
  it('adds a page below and keeps what moved meanwhile', () => {
    const partly = {
      columns: [
        aColumn('offer', [aCard('b')], { hasMore: true, endCursor: 'b' }),
        aColumn('won', [aCard('d', { version: 2 })]),
      ],
    };
    const cards = [aCard('d', { column: 'offer' }), aCard('f', { column: 'offer' })];
    const read = addPage(partly, { value: 'offer', cards, endCursor: 'f', hasMore: true });
    expect(drawn(read)).toBe('offer: b f | won: d');
    expect(read.columns[0]).toMatchObject({ endCursor: 'f', hasMore: true });
  });
});
