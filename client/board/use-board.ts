import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { graphql } from '#client/generated/gql.ts';
import type { BoardFilterFragment, BoardQuery, ConditionInput } from '#client/generated/graphql.ts';
import { firstPageRead } from '#client/graph/first-reads.ts';
import { followStream } from '#client/graph/follow-stream.ts';
import { untilLoaded } from '#client/ui/until-loaded.ts';
import {
  type BoardSession,
  boardShown,
  openSession,
  type SessionAction,
  sessionReducer,
} from './model/board-session.ts';
import type { BoardState } from './model/board-state.ts';

graphql(/* GraphQL */ `
  fragment BoardCard on Card {
    recordId
    title
    column
    rank
    hue
    version
    movedAt
    cells {
      field
      value
      label
      currency
      hue
    }
    owner {
      field
      value
      label
    }
  }
`);

graphql(/* GraphQL */ `
  fragment BoardFilter on Filter {
    id
    name
    module
    columns
    where
    sort {
      field
      direction
    }
    board {
      columnField
      titleField
      cardFields
      sumField
      columns {
        value
        title
        limit
        hidden
      }
      colours {
        hue
        where
      }
    }
    visibility
    mayEdit
    version
  }
`);

const BOARD = graphql(/* GraphQL */ `
  query Board($id: ID!, $where: ConditionInput, $search: String) {
    board(id: $id, where: $where, search: $search) {
      id
      cursor
      mayMove
      filter {
        ...BoardFilter
      }
      columns {
        value
        label
        hue
        count
        sums {
          amount
          currency
        }
        limit
        hidden
        cards(first: 50) {
          edges {
            node {
              ...BoardCard
            }
          }
          pageInfo {
            endCursor
            hasNextPage
          }
        }
      }
    }
  }
`);

/** What is asked for once the board is there. */
const later = () => import('./board-later.documents.ts');

/** What the board shows instead of what its filter says, without being saved. */
export interface Narrowing {
  /** Conditions in place of the filter's; null for none, undefined for the filter's. */
  where?: ConditionInput | null;
  search?: string;
}

export type BoardFilter = BoardFilterFragment;

/** A board on the screen: what it shows, and how to act on it. */
export interface OpenBoard {
  filter: BoardFilter;
  mayMove: boolean;
  /** Whether a search or other conditions than the filter's are in force. */
  narrowed: boolean;
  session: BoardSession;
  shown: BoardState;
  dispatch: (action: SessionAction) => void;
  /** Reads the next page of a column; does nothing while one is on its way. */
  readOn: (column: string | null) => void;
  reload: () => void;
}

type Opened =
  | { status: 'loading' | 'missing' }
  | { status: 'failed'; error: Error }
  | { status: 'open'; board: OpenBoard };

/** Reads the board of a filter and keeps it as the server has it, for as long as it is on the screen. */
export function useBoard(filterId: string, { where, search }: Narrowing): Opened & { reload: () => void } {
  const client = useApolloClient();
  const variables = useStable({ id: filterId, where, search });
  const [session, dispatch] = useReducer(reduce, null);
  const [about, setAbout] = useState<About>({ status: 'loading' });
  const [round, setRound] = useState(0);
  const reload = useCallback(() => setRound((count) => count + 1), []);
  const reading = useRef(new Set<string | null>());

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round reads everything again
  useEffect(() => {
    const abort = new AbortController();
    let unfollow = () => {};
    const context = { fetchOptions: { signal: abort.signal } };
    const open = async () => {
      const { data } = await client.query({ query: BOARD, variables, fetchPolicy: 'network-only', context });
      if (abort.signal.aborted) return;
      const board = data?.board;
      if (!board) return setAbout({ status: 'missing' });
      setAbout({ status: 'open', filter: board.filter, mayMove: board.mayMove });
      dispatch({ type: 'loaded', board: readColumns(board) });
      const { id, ...narrowing } = variables;
      await firstPageRead;
      const { BOARD_CHANGED } = await untilLoaded(later);
      if (abort.signal.aborted) return;
      unfollow = followStream(
        client,
        BOARD_CHANGED,
        { boardId: id, ...narrowing, after: board.cursor },
        {
          onEvent: ({ boardChanged }) => dispatch({ type: 'event', event: { ...boardChanged, at: Date.now() } }),
          onGap: reload,
        },
      );
    };
    open().catch((error: Error) => {
      if (!abort.signal.aborted) setAbout({ status: 'failed', error });
    });
    return () => {
      abort.abort();
      unfollow();
    };
  }, [client, variables, round, reload]);

  useEffect(() => {
    if (session?.stale) reload();
  }, [session?.stale, reload]);

  const readOn = useCallback(
    async (value: string | null) => {
      const column = session?.server.columns.find((candidate) => (candidate.value ?? null) === value);
      if (!column?.hasMore || reading.current.has(value)) return;
      reading.current.add(value);
      try {
        const page = { ...variables, column: value, after: column.endCursor };
        const { data } = await client.query({
          query: (await later()).BOARD_PAGE,
          variables: page,
          fetchPolicy: 'no-cache',
        });
        const cards = data?.board?.column?.cards;
        if (cards) dispatch({ type: 'page', value, ...readCards(cards) });
      } finally {
        reading.current.delete(value);
      }
    },
    [client, variables, session?.server],
  );

  const sumField = about.status === 'open' ? (about.filter.board?.sumField ?? null) : null;
  const shown = useMemo(() => (session ? boardShown(session, sumField) : null), [session, sumField]);
  if (about.status !== 'open') return { ...about, reload };
  if (!session || !shown) return { status: 'loading', reload };
  const { filter, mayMove } = about;
  const narrowed = where !== undefined || Boolean(search);
  return { status: 'open', reload, board: { filter, mayMove, narrowed, session, shown, dispatch, readOn, reload } };
}

type About =
  | { status: 'loading' | 'missing' }
  | { status: 'failed'; error: Error }
  | { status: 'open'; filter: BoardFilter; mayMove: boolean };

function reduce(session: BoardSession | null, action: SessionAction): BoardSession | null {
  if (session) return sessionReducer(session, action);
  return action.type === 'loaded' ? openSession(action.board) : null;
}

function readColumns({ columns }: NonNullable<BoardQuery['board']>): BoardState {
  return { columns: columns.map(({ cards, ...column }) => ({ ...column, ...readCards(cards) })) };
}

function readCards({ edges, pageInfo }: NonNullable<BoardQuery['board']>['columns'][number]['cards']) {
  return {
    cards: edges.map(({ node }) => node),
    endCursor: pageInfo.endCursor ?? null,
    hasMore: pageInfo.hasNextPage,
  };
}

/** The same object for as long as its content is the same. */
function useStable<T>(value: T): T {
  const kept = useRef(value);
  if (JSON.stringify(kept.current) !== JSON.stringify(value)) kept.current = value;
  return kept.current;
}
