import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Field } from '#client/catalog/catalog.ts';
import type { ConditionInput, ListTotalsQuery, SortInput } from '#client/generated/graphql.ts';
import { followStream } from '#client/graph/follow-stream.ts';
import { useViewer } from '#client/session/viewer.ts';
import { LIST_CHANGED, LIST_PAGE, LIST_TOTALS, type RowCell } from './list.documents.ts';
import { rowOrder } from './model/compare-rows.ts';
import { type ListRows, noRows, withCell, withChanged, without, withPage } from './model/list-rows.ts';

const FIRST_PAGE = 100;
const NEXT_PAGE = 200;
/** Counts and sums follow changes at this distance: they are dearer than rows. */
const TOTALS_AFTER_MS = 600;
const FLASH_MS = 2_500;

/** What a list shows. `columns` has the sort's fields in it, so that changed rows find their place. */
export interface ListAsked {
  module: string;
  columns: string[];
  where: ConditionInput | null;
  search: string;
  sort: SortInput[];
}

export type Totals = NonNullable<ListTotalsQuery['list']>;

/** Who has just changed a row, while it glows. */
export type Flashes = ReadonlyMap<string, { id: string; name: string } | null>;

/**
 * The rows of a list, page by page as they are asked for, live. What was shown stays until the answer to a changed
 * question is there, so that nothing jumps.
 */
export function useListRows(asked: ListAsked, fieldOf: (path: string) => Field | undefined) {
  const client = useApolloClient();
  const key = JSON.stringify(asked);
  const input = useMemo(() => inputOf(JSON.parse(key) as ListAsked), [key]);
  const [list, setList] = useState<ListRows>(noRows);
  const [shownKey, setShownKey] = useState<string | null>(null);
  const [totals, setTotals] = useState<Totals | null>(null);
  const [failed, setFailed] = useState(false);
  const [flashes, setFlashes] = useState<Flashes>(new Map());
  const current = useRef(key);
  const loading = useRef(false);
  current.current = key;

  const readPage = useCallback(
    async (after: string | null) => {
      const { data } = await client.query({
        query: LIST_PAGE,
        variables: { input, first: after ? NEXT_PAGE : FIRST_PAGE, after },
        fetchPolicy: 'no-cache',
      });
      if (!data?.list) throw new Error('No rows came.');
      const { edges, pageInfo } = data.list;
      return {
        rows: edges.map(({ node }) => node),
        end: { hasMore: pageInfo.hasNextPage, endCursor: pageInfo.endCursor },
      };
    },
    [client, input],
  );

  const readTotals = useCallback(async () => {
    const { data } = await client.query({ query: LIST_TOTALS, variables: { input }, fetchPolicy: 'no-cache' });
    if (current.current === key && data?.list) setTotals(data.list);
  }, [client, input, key]);

  const reload = useCallback(async () => {
    try {
      const [page] = await Promise.all([readPage(null), readTotals().catch(() => undefined)]);
      if (current.current !== key) return;
      setList(withPage(noRows, page.rows, page.end));
      setFailed(false);
      setShownKey(key);
    } catch {
      if (current.current === key) setFailed(true);
    }
  }, [readPage, readTotals, key]);

  useEffect(() => {
    void reload();
  }, [reload]);

  const loadMore = useCallback(async () => {
    if (loading.current || current.current !== shownKey || !list.hasMore) return;
    loading.current = true;
    try {
      const page = await readPage(list.endCursor);
      if (current.current === key) setList((now) => withPage(now, page.rows, page.end));
    } catch {
      setFailed(true);
    } finally {
      loading.current = false;
    }
  }, [list.hasMore, list.endCursor, readPage, key, shownKey]);

  useLiveRows({ asked: input, order: rowOrder(asked.sort, fieldOf), setList, setFlashes, reload, readTotals });

  return {
    rows: list.rows,
    hasMore: list.hasMore,
    totals,
    flashes,
    failed,
    /** Nothing has come yet. */
    first: shownKey === null,
    /** What is shown answers an earlier question. */
    stale: shownKey !== null && shownKey !== key,
    loadMore,
    reload,
    setCell: useCallback((id: string, cell: RowCell) => setList((now) => withCell(now, id, cell)), []),
    remove: useCallback((ids: readonly string[]) => setList((now) => without(now, ids)), []),
    refreshTotals: readTotals,
  };
}

interface Live {
  asked: ReturnType<typeof inputOf>;
  order: ReturnType<typeof rowOrder>;
  setList: (change: (now: ListRows) => ListRows) => void;
  setFlashes: (change: (now: Flashes) => Flashes) => void;
  reload: () => Promise<void>;
  readTotals: () => Promise<void>;
}

/** Reads changed rows again and puts them in their place, glowing for a moment with the name of who changed them. */
function useLiveRows({ asked, order, setList, setFlashes, reload, readTotals }: Live): void {
  const client = useApolloClient();
  const me = useViewer().user.id;
  const latest = useRef({ order, reload, readTotals, me });
  latest.current = { order, reload, readTotals, me };
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;
    const totalsSoon = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        latest.current.readTotals().catch(() => undefined);
      }, TOTALS_AFTER_MS);
    };
    const flash = (ids: string[], by: { id: string; name: string } | null) => {
      setFlashes((now) => new Map([...now, ...ids.map((id) => [id, by] as const)]));
      setTimeout(() => setFlashes((now) => new Map([...now].filter(([id]) => !ids.includes(id)))), FLASH_MS);
    };
    const { module, where = null } = asked;
    const stop = followStream(
      client,
      LIST_CHANGED,
      { module, where, after: null },
      {
        onGap: () => void latest.current.reload(),
        async onEvent({ listChanged }) {
          const { resync, changedIds, removedIds, by } = listChanged;
          if (resync) return void latest.current.reload();
          totalsSoon();
          if (removedIds.length) setList((now) => without(now, removedIds));
          if (!changedIds.length) return;
          const { data } = await client.query({
            query: LIST_PAGE,
            variables: { input: { ...asked, ids: changedIds }, first: changedIds.length },
            fetchPolicy: 'no-cache',
          });
          if (stopped || !data?.list) return;
          const rows = data.list.edges.map(({ node }) => node);
          const found = new Set(rows.map(({ id }) => id));
          // What changed but does not come back no longer matches the quick search.
          const lost = changedIds.filter((id) => !found.has(id));
          setList((now) => withChanged(without(now, lost), rows, latest.current.order));
          // What I did here I know.
          if (by?.id !== latest.current.me) flash([...found], by);
        },
      },
    );
    return () => {
      stopped = true;
      clearTimeout(timer);
      stop();
    };
  }, [client, asked, setList, setFlashes]);
}

function inputOf({ module, columns, where, search, sort }: ListAsked) {
  return { module, columns, where, search: search || null, sort };
}
