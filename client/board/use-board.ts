import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { graphql } from '#client/generated/gql.ts';
import type { BoardCardsFragment, BoardFilterFragment, ConditionInput } from '#client/generated/graphql.ts';
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
import type { BoardColumn, BoardState } from './model/board-state.ts';
import type { Conversion } from './model/in-own.ts';

graphql(/* GraphQL */ `
  fragment BoardCard on Card {
    recordId
    title
    column
    lane
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
  fragment BoardCards on CardConnection {
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
      laneField
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
    sharedWith {
      id
    }
    sharedRight
    mayEdit
    mayManage
    version
  }
`);

graphql(/* GraphQL */ `
  fragment BoardRates on BoardConversion {
    currency
    rates {
      currency
      rate
    }
  }
`);

const BOARD = graphql(/* GraphQL */ `
  query Board($id: ID!, $where: ConditionInput, $search: String) {
    board(id: $id, where: $where, search: $search) {
      id
      cursor
      mayMove
      conversion {
        ...BoardRates
      }
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
          ...BoardCards
        }
      }
    }
  }
`);

/** So many lanes are shown at first, and so many more at a time. */
const MORE_LANES = 50;

/** What is needed once the board is there. */
const later = () => import('./board-later.ts');

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
  conversion?: Conversion | null;
  /** Whether a search or other conditions than the filter's are in force. */
  narrowed: boolean;
  session: BoardSession;
  shown: BoardState;
  dispatch: (action: SessionAction) => void;
  /** Reads the next page of a column or cell, of a cell at first with its whole lane; does nothing while one is on its way. */
  readOn: (column: string | null) => void;
  moreLanes: () => void;
  reload: () => void;
}

type Opened =
  | { status: 'loading' | 'missing' }
  | { status: 'failed'; error: Error }
  | { status: 'open'; board: OpenBoard };

/** Reads the board of a filter and keeps it as the server has it, for as long as it is on the screen. */
export function useBoard(
  filterId: string,
  laned: boolean,
  { where, search }: Narrowing,
): Opened & { reload: () => void } {
  const client = useApolloClient();
  const variables = useStable({ id: filterId, where, search });
  const [session, dispatch] = useReducer(reduce, null);
  const [about, setAbout] = useState<About>({ status: 'loading' });
  const [lanes, setLanes] = useState(MORE_LANES);
  const [round, setRound] = useState(0);
  const moreLanes = useCallback(() => setLanes((shown) => shown + MORE_LANES), []);
  const reload = useCallback(() => setRound((count) => count + 1), []);
  const reading = useRef(new Set<string>());

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round reads everything again
  useEffect(() => {
    const abort = new AbortController();
    let unfollow = () => {};
    const context = { fetchOptions: { signal: abort.signal } };
    const open = async () => {
      const asked = { variables, fetchPolicy: 'network-only' as const, context };
      const read = laned ? await (await later()).readLanes(client, asked, lanes) : await readBoard(client, asked);
      if (abort.signal.aborted) return;
      if (!read) return setAbout({ status: 'missing' });
      const { board, state } = read;
      setAbout({ status: 'open', filter: board.filter, mayMove: board.mayMove, conversion: board.conversion });
      dispatch({ type: 'loaded', board: state });
      const { id, ...narrowing } = variables;
      await firstPageRead;
      const { BOARD_CHANGED, inCells } = await untilLoaded(later);
      if (abort.signal.aborted) return;
      unfollow = followStream(
        client,
        BOARD_CHANGED,
        { boardId: id, ...narrowing, after: board.cursor },
        {
          onEvent: ({ boardChanged }) => {
            const told = laned ? inCells(boardChanged) : boardChanged;
            dispatch({ type: 'event', event: { ...told, at: Date.now() } });
          },
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
  }, [client, variables, laned, lanes, round, reload]);

  useEffect(() => {
    if (session?.stale) reload();
  }, [session?.stale, reload]);

  const readOn = useCallback(
    async (value: string | null) => {
      const column = session?.server.columns.find((candidate) => (candidate.value ?? null) === value);
      const key = readingOf(column);
      if (!column?.hasMore || reading.current.has(key)) return;
      reading.current.add(key);
      try {
        const { readPages } = await later();
        for (const page of await readPages(client, variables, column)) dispatch({ type: 'page', ...page });
      } finally {
        reading.current.delete(key);
      }
    },
    [client, variables, session?.server],
  );

  const sumField = about.status === 'open' ? (about.filter.board?.sumField ?? null) : null;
  const shown = useMemo(() => (session ? boardShown(session, sumField) : null), [session, sumField]);
  if (about.status !== 'open') return { ...about, reload };
  if (!session || !shown) return { status: 'loading', reload };
  const { filter, mayMove, conversion } = about;
  const narrowed = where !== undefined || Boolean(search);
  const acts = { dispatch, readOn, moreLanes, reload };
  return { status: 'open', reload, board: { filter, mayMove, conversion, narrowed, session, shown, ...acts } };
}

type About =
  | { status: 'loading' | 'missing' }
  | { status: 'failed'; error: Error }
  | ({ status: 'open' } & Pick<OpenBoard, 'filter' | 'mayMove' | 'conversion'>);

function reduce(session: BoardSession | null, action: SessionAction): BoardSession | null {
  if (session) return sessionReducer(session, action);
  return action.type === 'loaded' ? openSession(action.board) : null;
}

/** How a board is asked for. */
export interface Asked {
  variables: { id: string } & Narrowing;
  fetchPolicy: 'network-only';
  context: object;
}

async function readBoard(client: ApolloClient, asked: Asked) {
  const board = (await client.query({ query: BOARD, ...asked })).data?.board;
  if (!board) return null;
  const state: BoardState = {
    columns: board.columns.map(({ cards, ...column }) => ({ ...column, ...readCards(cards) })),
  };
  return { board, state };
}

/** What is read together: a column, a cell, or a lane whose cells have not been read yet. */
function readingOf(column: BoardColumn | undefined): string {
  return column?.cell && column.endCursor === null ? `lane ${column.cell.lane}` : `column ${column?.value}`;
}

export function readCards({ edges, pageInfo }: BoardCardsFragment) {
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
