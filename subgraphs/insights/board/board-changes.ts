import { GraphQLError } from 'graphql';
import { catalogIn } from '#platform/catalog/catalog-of.ts';
import { changesRights, type OutboxEvent } from '#platform/changes/event.ts';
import { followEvents } from '#platform/changes/follow-events.ts';
import type { Tx } from '#platform/database/session.ts';
import { refusable } from '#platform/errors/refusable.ts';
import { toId } from '#platform/id.ts';
import { nowOf } from '#platform/query/now.ts';
import { userReference } from '#platform/records/principal-reference.ts';
import { audienceChanged, refuseClosed } from '#platform/subgraph/audience.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { ChangeKind } from '../generated/resolvers.ts';
import { lastPerRecord, seenBefore, toldTo } from '../seen.ts';
import { type BoardTotals, readTotals } from './board-totals.ts';
import { type BoardView, boardById, type Narrowing, viewOf } from './board-view.ts';
import { type CardRow, cardsById } from './cards.ts';

/** What is told of a board. */
export interface BoardEventRow {
  cursor: string;
  kind: ChangeKind;
  recordId: string | null;
  card: CardRow | null;
  columns: BoardTotals['columns'];
  cells: BoardTotals['cells'];
  by: { id: string } | null;
}

type Told = { boardChanged: BoardEventRow };

/** More cards than this at once are told as "read everything again". */
const MOST_CARDS = 100;

/**
 * What happens on a board, in the reader's eyes. Several changes of one card that come together are told as one; a card
 * that leaves the board or the reader's rights is told as removed; a change of rights as RESYNC.
 */
export async function boardChanges(
  context: Context,
  boardId: string,
  narrowing: Narrowing,
  after: string | null | undefined,
) {
  const board = await refusable(context.language, () => boardById(context, boardId, narrowing));
  if (!board) throw new GraphQLError('There is no such board', { extensions: { code: 'NOT_FOUND' } });
  await refuseClosed(context, board.module.name);
  return followEvents<Told>(context.platform.bus, {
    after,
    audienceChanged: audienceChanged(context, 'boardChanged'),
    matters: (event) => changesRights(event) || (event.module === board.module.name && concerns(event, board)),
    tell: (events) => {
      if (events.some(changesRights)) return [resyncAt(events)];
      return context.glance((tx) => tellCards(context, tx, board, narrowing, events));
    },
  });
}

function concerns({ topic, payload }: OutboxEvent, { filter }: BoardView): boolean {
  return topic === 'record' || (topic === 'card' && payload.board === filter.id);
}

function resyncAt(events: OutboxEvent[]): Told {
  const { cursor } = events.at(-1)!;
  return { boardChanged: { cursor, kind: 'RESYNC', recordId: null, card: null, columns: [], cells: [], by: null } };
}

async function tellCards(
  context: Context,
  tx: Tx,
  board: BoardView,
  narrowing: Narrowing,
  events: OutboxEvent[],
): Promise<Told[]> {
  const catalog = await catalogIn(context, tx);
  const changed = lastPerRecord(toldTo(catalog, board.module, events));
  if (!changed.length) return [];
  if (changed.length > MOST_CARDS) return [resyncAt(events)];
  // Compiled anew: relative periods and the catalog move on.
  const current = viewOf(catalog, board.filter, narrowing, nowOf(catalog, context));
  if (!current) return [];
  const uuids = changed.map(({ recordId }) => recordId!);
  const [cards, totals, before] = await Promise.all([
    cardsById(tx, current, uuids, context.language),
    readTotals(tx, current, context.clock.now()),
    seenBefore(tx, changed),
  ]);
  const isNew = new Set(
    events.filter(({ kind }) => kind === 'CREATED' || kind === 'RESTORED').map(({ recordId }) => recordId),
  );
  return changed.flatMap((event) => {
    const uuid = event.recordId!;
    const card = cards.get(uuid) ?? null;
    if (!card && !before.has(uuid)) return [];
    const change: BoardEventRow = {
      cursor: event.cursor,
      kind: card ? (isNew.has(uuid) ? 'ADDED' : 'CHANGED') : 'REMOVED',
      recordId: toId(current.module.prefix, uuid),
      card,
      ...totals,
      by: userReference(event.actor),
    };
    return [{ boardChanged: change }];
  });
}
