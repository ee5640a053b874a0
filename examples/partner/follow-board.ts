import { setTimeout as wait } from 'node:timers/promises';
import {
  BoardChangedDocument,
  type BoardChangedSubscription,
  BoardDocument,
  type BoardQuery,
} from './generated/graphql.ts';
import { type Graph, GraphError } from './graph.ts';

export type Board = NonNullable<BoardQuery['board']>;
export type BoardChange = BoardChangedSubscription['boardChanged'];

/** What a follower is told: the board as it is, then what changes on it. */
export type BoardNews = { board: Board } | { change: BoardChange };

const PAUSE = 1_000;

/**
 * Follows a board for as long as it is iterated. It is read once; then come the changes, also those that happened while the
 * connection was lost, for the last cursor says where to go on. When too much was missed, the board comes anew.
 */
export async function* followBoard(graph: Graph, id: string): AsyncGenerator<BoardNews> {
  let after: string | null = null;
  for (;;) {
    try {
      if (!after) {
        const { board } = await graph.ask(BoardDocument, { id });
        if (!board) throw new Error('There is no such board');
        yield { board };
        after = board.cursor;
      }
      for await (const { boardChanged } of graph.listen(BoardChangedDocument, { id, after })) {
        if (boardChanged.kind === 'RESYNC') {
          after = null;
          break;
        }
        after = boardChanged.cursor;
        yield { change: boardChanged };
      }
    } catch (error) {
      if (!mayPass(error)) throw error;
      if (error instanceof GraphError && error.code === 'RESYNC') after = null;
    }
    await wait(PAUSE * (0.5 + Math.random()));
  }
}

/** Whether it may go better the next time: a lost connection, a part that is down, events that were missed. */
function mayPass(error: unknown): boolean {
  if (error instanceof GraphError) return ['RESYNC', 'SUBGRAPH_UNAVAILABLE', 'OPERATION_TIMEOUT'].includes(error.code);
  return error instanceof Error && (error.message === 'The connection was lost' || error.cause !== undefined);
}
