import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { type Module, useModules } from '#client/catalog/catalog.ts';
import type { ConditionInput, ListedFilterFragment, SortInput } from '#client/generated/graphql.ts';
import type { ListSearch } from '#client/router/list-search.ts';
import { knownCondition, knownSort } from './known-parts.ts';

export interface ListState {
  where: ConditionInput | null;
  sort: SortInput[];
  columns: string[];
  q: string;
  peek: string | undefined;
  /** Whether the address says otherwise than the filter. */
  changed: boolean;
  set: (change: Change) => void;
  /** Back to what the filter says. */
  reset: () => void;
}

type Change = Partial<Pick<ListState, 'where' | 'sort' | 'columns' | 'q'>> & { peek?: string | undefined };

/** What a list or board shows: what the address says, and for the rest what the filter says. */
export function useListState(module: Module, filter: ListedFilterFragment | undefined): ListState {
  const search = useSearch({ from: '/frame/$module' });
  const navigate = useNavigate({ from: '/$module' });
  const modules = useModules();
  const saved = savedState(module, filter);
  const set = useCallback(
    (change: Change) => {
      const adjust = (before: ListSearch): ListSearch => {
        const next: ListSearch = { ...before, ...change };
        if (!next.q) delete next.q;
        if (!next.peek) delete next.peek;
        for (const part of ['where', 'sort', 'columns'] as const) {
          if (JSON.stringify(next[part]) === JSON.stringify(saved[part])) delete next[part];
        }
        return next;
      };
      void navigate({ search: adjust, replace: true });
    },
    [navigate, saved],
  );
  const { where = saved.where, sort = saved.sort, columns = saved.columns, q = '', peek } = search;
  // An address may be another's, who has fields that this reader does not have.
  const condition = useMemo(() => where && knownCondition(modules, module.name, where), [modules, module.name, where]);
  return {
    where: condition,
    sort: knownSort(modules, module.name, sort),
    columns,
    q,
    peek,
    changed: search.where !== undefined || search.sort !== undefined || search.columns !== undefined,
    set,
    reset: () => void navigate({ search: ({ view }) => ({ view }), replace: true }),
  };
}

/** What the filter says, in the form of the address. */
function savedState(module: Module, filter: ListedFilterFragment | undefined) {
  return {
    where: (filter?.where as ConditionInput | null | undefined) ?? null,
    sort: (filter?.sort ?? []).map(({ field, direction }) => ({ field, direction })),
    columns: filter?.columns.length ? filter.columns : module.defaultColumns,
  };
}
