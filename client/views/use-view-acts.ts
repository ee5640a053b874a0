import { useApolloClient } from '@apollo/client/react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Module } from '#client/catalog/catalog.ts';
import type { CreateFilterInput, FilterVisibility, KpiInput, ListedFilterFragment } from '#client/generated/graphql.ts';
import type { ListState } from '#client/list/use-list-state.ts';
import { FRAME } from '#client/shell/frame.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { connectionFailure, tell, tellFailure } from '#client/ui/tell.ts';
import { offerUndo } from '#client/undo/offer-undo.tsx';
import { FILTERS } from './filters.document.ts';

/** Loaded with the first act. */
const mutations = () => import('./views.documents.ts');

export interface ViewName {
  name: string;
  visibility: FilterVisibility;
}

/** All that can be done with the current view; what the server refuses is told. */
export function useViewActs(module: Module, filter: ListedFilterFragment | undefined, state: ListState) {
  const client = useApolloClient();
  const navigate = useNavigate();
  const { t } = useTexts('views');
  const [asked, setAsked] = useState<'new' | 'rename' | 'kpis' | 'board' | null>(null);
  const refetch = () => client.refetchQueries({ include: [FILTERS, FRAME] });
  const shown = { columns: state.columns, where: state.where, sort: state.sort };

  /** Runs an act; answers what it made, or null after having told why not. */
  async function attempt<Made>(
    act: () => Promise<{ errors: readonly { message: string }[]; made: Made }>,
  ): Promise<Made | null> {
    try {
      const { errors, made } = await act();
      if (!errors.length) return made;
      tellFailure(errors.map(({ message }) => message).join(' '));
    } catch {
      tellFailure(connectionFailure());
    }
    return null;
  }

  const update = (change: object) =>
    attempt(async () => {
      const input = { id: filter!.id, version: filter!.version, ...change };
      const { data } = await client.mutate({ mutation: (await mutations()).UPDATE_FILTER, variables: { input } });
      return { errors: data!.updateFilter.errors, made: data!.updateFilter.filter };
    });

  const make = (input: CreateFilterInput) =>
    attempt(async () => {
      const { data } = await client.mutate({ mutation: (await mutations()).CREATE_FILTER, variables: { input } });
      return { errors: data!.createFilter.errors, made: data!.createFilter.filter };
    });

  const show = (view: string | undefined) =>
    navigate({ to: '/$module', params: { module: module.name }, search: view ? { view } : {} });

  return {
    changed: state.changed,
    reset: state.reset,
    asked,
    ask: setAsked,

    async save() {
      if (await update(shown)) {
        state.reset();
        tell(t('saved'));
      }
    },

    /** Saves what is shown as a view of its own; of a board only its conditions and order are carried over by the list. */
    async saveAs({ name, visibility }: ViewName) {
      const made = await make({ module: module.name, name, visibility, presentation: 'LIST', ...shown });
      if (!made) return;
      setAsked(null);
      await refetch();
      await show(made.id);
    },

    async rename({ name, visibility }: ViewName) {
      if (!(await update({ name, visibility }))) return;
      setAsked(null);
      await refetch();
    },

    /** Shows a board that has just been made of what is shown. */
    async boardMade(id: string) {
      setAsked(null);
      await refetch();
      await show(id);
    },

    /** Answers whether they were saved. */
    async saveKpis(kpis: KpiInput[]): Promise<boolean> {
      if (!(await update({ kpis }))) return false;
      setAsked(null);
      await refetch();
      return true;
    },

    async use(chosen: ListedFilterFragment, change: { isDefault?: boolean; isFavourite?: boolean }) {
      const input = { filterId: chosen.id, ...change };
      const done = await attempt(async () => {
        const { data } = await client.mutate({ mutation: (await mutations()).SET_FILTER_USE, variables: { input } });
        return { errors: data!.setFilterUse.errors, made: data!.setFilterUse.filter };
      });
      if (done) await refetch();
    },

    async remove(gone: ListedFilterFragment) {
      const done = await attempt(async () => {
        const { data } = await client.mutate({
          mutation: (await mutations()).DELETE_FILTER,
          variables: { input: { id: gone.id } },
        });
        return { errors: data!.deleteFilter.errors, made: data!.deleteFilter.deletedId };
      });
      if (!done) return;
      await show(undefined);
      await refetch();
      // A board's layout is the board's to make again; a list is whole with these.
      if (gone.presentation !== 'LIST') return tell(t('deleted', { name: gone.name }));
      offerUndo(t('deleted', { name: gone.name }), async () => {
        const { name, columns, where, sort, visibility } = gone;
        const order = sort.map(({ field, direction }) => ({ field, direction }));
        const again = await make({
          module: module.name,
          name,
          columns,
          where: where as never,
          sort: order,
          visibility,
        });
        await refetch();
        if (again) await show(again.id);
      });
    },
  };
}

export type ViewActs = ReturnType<typeof useViewActs>;
