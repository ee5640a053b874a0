import { applyEvent, applyTotals, type BoardEvent, columnEntered, needsReload } from './apply-event.ts';
import { type BoardCard, type BoardState, findCard } from './board-state.ts';
import { type PendingMove, withPendingMoves } from './pending-move.ts';
import { addPage, placeCard } from './place-card.ts';

/** Somebody on the board. */
export interface Mover {
  id: string;
  name: string;
}

/** What one open board knows: the server's word, and what its user has done since. */
export interface BoardSession {
  /** As the server told it. */
  server: BoardState;
  moves: (PendingMove & { key: number })[];
  /** The card under the user's hand; what others do to it waits. */
  lifted: string | null;
  waiting: TimedEvent[];
  seen: ReadonlySet<string>;
  /** Who moved a card lately, by the card's record. */
  movers: ReadonlyMap<string, { by: Mover; at: number }>;
  /** Why a card came back, by the card's record. */
  refusals: ReadonlyMap<string, string>;
  /** Set when the stream lost the thread: everything must be read again. */
  stale: boolean;
}

/** An event with its doer and the time of its arrival. */
export interface TimedEvent extends BoardEvent {
  by?: Mover | null;
  at: number;
}

export type SessionAction =
  | { type: 'loaded'; board: BoardState }
  | { type: 'page'; value: string | null; cards: BoardCard[]; endCursor: string | null; hasMore: boolean }
  | { type: 'event'; event: TimedEvent }
  | { type: 'lifted'; recordId: string }
  | { type: 'released' }
  | { type: 'moved'; move: PendingMove & { key: number } }
  | {
      type: 'answered';
      key: number;
      card: BoardCard | null;
      totals: Pick<BoardEvent, 'columns' | 'heads'> | null;
      refusal: string | null;
    }
  | { type: 'refusalRead'; recordId: string }
  | { type: 'moverForgotten'; recordId: string; at: number };

/** How many cursors are remembered to drop events delivered twice. */
const SEEN_LIMIT = 2_000;

export function openSession(board: BoardState): BoardSession {
  return {
    server: board,
    moves: [],
    lifted: null,
    waiting: [],
    seen: new Set(),
    movers: new Map(),
    refusals: new Map(),
    stale: false,
  };
}

/** The board as its user sees it. */
export function boardShown(session: BoardSession, sumField: string | null): BoardState {
  return withPendingMoves(session.server, session.moves, sumField);
}

export function sessionReducer(session: BoardSession, action: SessionAction): BoardSession {
  switch (action.type) {
    case 'loaded':
      return { ...openSession(action.board), moves: session.moves, lifted: session.lifted, refusals: session.refusals };
    case 'page':
      return { ...session, server: addPage(session.server, action) };
    case 'event':
      return receive(session, action.event);
    case 'lifted':
      return { ...session, lifted: action.recordId, refusals: without(session.refusals, action.recordId) };
    case 'released':
      return release(session);
    case 'moved':
      return { ...session, moves: [...session.moves, action.move] };
    case 'answered':
      return answer(session, action);
    case 'refusalRead':
      return { ...session, refusals: without(session.refusals, action.recordId) };
    case 'moverForgotten':
      if (session.movers.get(action.recordId)?.at !== action.at) return session;
      return { ...session, movers: without(session.movers, action.recordId) };
  }
}

function receive(session: BoardSession, event: TimedEvent): BoardSession {
  if (session.seen.has(event.cursor)) return session;
  const seen = new Set([...session.seen, event.cursor].slice(-SEEN_LIMIT));
  const noted = { ...session, seen };
  if (needsReload(session.server, event)) return { ...noted, stale: true };
  if (event.recordId && event.recordId === session.lifted) {
    return { ...noted, server: applyTotals(session.server, event), waiting: [...session.waiting, event] };
  }
  return apply(noted, event);
}

function apply(session: BoardSession, event: TimedEvent): BoardSession {
  const entered = columnEntered(session.server, event);
  const server = applyEvent(session.server, event);
  const moved = entered !== undefined || changedPlace(session.server, server, event.recordId);
  if (!event.by || !event.recordId || !moved) return { ...session, server };
  return { ...session, server, movers: new Map(session.movers).set(event.recordId, { by: event.by, at: event.at }) };
}

function changedPlace(before: BoardState, after: BoardState, recordId: string | null | undefined): boolean {
  if (!recordId) return false;
  return findCard(before, recordId)?.card.rank !== findCard(after, recordId)?.card.rank;
}

function release(session: BoardSession): BoardSession {
  const released = { ...session, lifted: null, waiting: [] };
  return session.waiting.reduce(apply, released);
}

function answer(session: BoardSession, action: SessionAction & { type: 'answered' }): BoardSession {
  const move = session.moves.find(({ key }) => key === action.key);
  const moves = session.moves.filter(({ key }) => key !== action.key);
  const placed = action.card ? placeCard(session.server, action.card) : session.server;
  const server = action.totals ? applyTotals(placed, action.totals) : placed;
  if (!action.refusal || !move) return { ...session, moves, server };
  return { ...session, moves, server, refusals: new Map(session.refusals).set(move.recordId, action.refusal) };
}

function without<K, V>(map: ReadonlyMap<K, V>, key: K): ReadonlyMap<K, V> {
  if (!map.has(key)) return map;
  return new Map([...map].filter(([other]) => other !== key));
}
