import { describe, expect, it } from 'vitest';
import { aCard, aColumn, drawn } from './a-board.ts';
import {
  type BoardSession,
  boardShown,
  openSession,
  type SessionAction,
  sessionReducer,
  type TimedEvent,
} from './board-session.ts';

const bertil = { id: 'usr_b', name: 'Bertil' };
const opened = () =>
  openSession({ columns: [aColumn('offer', [aCard('b'), aCard('d')]), aColumn('won', [aCard('k')])] });
const told = (cursor: string, over: Partial<TimedEvent>): SessionAction => ({
  type: 'event',
  event: { cursor, kind: 'CHANGED', columns: [], by: bertil, at: 1, ...over },
});
const movedByBertil = told('1', { recordId: 'b', card: aCard('b', { column: 'won', rank: 'z', version: 2 }) });
const following = (...actions: SessionAction[]): BoardSession => actions.reduce(sessionReducer, opened());
const shown = (session: BoardSession) => drawn(boardShown(session, null));

const myMove: SessionAction = {
  type: 'moved',
  move: { key: 1, recordId: 'b', toColumn: 'won', after: null, before: 'k' },
};

describe('an open board', () => {
  it("shows another's move and remembers who it was", () => {
    const session = following(movedByBertil);
    expect(shown(session)).toBe('offer: d | won: k b');
    expect(session.movers.get('b')).toEqual({ by: bertil, at: 1 });
  });

  it('names no mover when a card merely changed', () => {
    expect(following(told('1', { recordId: 'b', card: aCard('b', { column: 'offer', version: 2 }) })).movers.size).toBe(
      0,
    );
  });

  it('drops an event that it has seen', () => {
    const session = following(movedByBertil);
    expect(sessionReducer(session, movedByBertil)).toBe(session);
  });

  it('does not move a card under the hand; the move is shown once the hand lets go', () => {
    const lifted = following({ type: 'lifted', recordId: 'b' }, movedByBertil);
    expect(shown(lifted)).toBe('offer: b d | won: k');
    expect(shown(sessionReducer(lifted, { type: 'released' }))).toBe('offer: d | won: k b');
  });

  it('shows an own move at once and keeps it when answered', () => {
    expect(shown(following(myMove))).toBe('offer: d | won: b k');
    const card = aCard('b', { column: 'won', rank: 'j', version: 2 });
    const answered = following(myMove, { type: 'answered', key: 1, card, totals: { columns: [] }, refusal: null });
    expect(shown(answered)).toBe('offer: d | won: b k');
    expect(answered.moves).toEqual([]);
  });

  it('takes a refused move back and keeps the reason until the card is lifted again', () => {
    const card = aCard('b', { column: 'offer' });
    const refused = following(myMove, {
      type: 'answered',
      key: 1,
      card,
      totals: { columns: [] },
      refusal: 'Ei oikeutta',
    });
    expect(shown(refused)).toBe('offer: b d | won: k');
    expect(refused.refusals.get('b')).toBe('Ei oikeutta');
    expect(sessionReducer(refused, { type: 'lifted', recordId: 'b' }).refusals.size).toBe(0);
  });

  it('puts a card where the winner moved it when the own move came second', () => {
    const card = aCard('b', { column: 'won', rank: 'z', version: 2 });
    const conflict = following(
      { type: 'moved', move: { key: 1, recordId: 'b', toColumn: 'offer', after: 'd', before: null } },
      { type: 'answered', key: 1, card, totals: { columns: [] }, refusal: 'Kortti on jo siirretty' },
    );
    expect(shown(conflict)).toBe('offer: d | won: k b');
  });

  it('asks to be read again after a gap, and keeps unanswered moves through it', () => {
    const gap = following(myMove, told('9', { kind: 'RESYNC' }));
    expect(gap.stale).toBe(true);
    const read = sessionReducer(gap, { type: 'loaded', board: opened().server });
    expect(read.stale).toBe(false);
    expect(shown(read)).toBe('offer: d | won: b k');
  });

  it('forgets a mover only if no later move came in between', () => {
    const again = following(
      movedByBertil,
      told('2', { at: 2, recordId: 'b', card: aCard('b', { column: 'offer', version: 3 }) }),
    );
    expect(sessionReducer(again, { type: 'moverForgotten', recordId: 'b', at: 1 }).movers.size).toBe(1);
    expect(sessionReducer(again, { type: 'moverForgotten', recordId: 'b', at: 2 }).movers.size).toBe(0);
  });
});
