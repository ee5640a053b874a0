import { useApolloClient } from '@apollo/client/react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Module } from '#client/catalog/catalog.ts';
import type { KpiInput, ListedFilterFragment } from '#client/generated/graphql.ts';
import type { ListState } from '#client/list/use-list-state.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { connectionFailure, tellFailure } from '#client/ui/tell.ts';
import type { Sharing } from './share-choice.tsx';
import type { Ground } from './view-acts.ts';

type Acts = typeof import('./view-acts.ts');

/** Does what is loaded with the first act; where that cannot be loaded, tells so. */
async function act<Done>(run: (acts: Acts) => Promise<Done>): Promise<Done | undefined> {
  const acts = await import('./view-acts.ts').catch(() => null);
  if (acts) return run(acts);
  tellFailure(connectionFailure());
  return undefined;
}

/** What a view is called, and who may use it; where that is left out, it stays. */
export interface ViewName extends Partial<Sharing> {
  name: string;
}

/** All that can be done with the current view; what the server refuses is told. */
export function useViewActs(module: Module, filter: ListedFilterFragment | undefined, state: ListState) {
  const client = useApolloClient();
  const navigate = useNavigate();
  const { t } = useTexts('views');
  const [asked, ask] = useState<'new' | 'rename' | 'kpis' | 'board' | null>(null);
  const show = (view: string | undefined) =>
    navigate({ to: '/$module', params: { module: module.name }, search: view ? { view } : {} });
  const ground: Ground = { client, module, filter, state, t, close: () => ask(null), show };

  return {
    changed: state.changed,
    reset: state.reset,
    asked,
    ask,
    save: () => act((acts) => acts.save(ground)),
    saveAs: (as: ViewName) => act((acts) => acts.saveAs(ground, as)),
    rename: (as: ViewName) => act((acts) => acts.rename(ground, as)),
    /** Shows a board that has just been made of what is shown. */
    boardMade: (id: string) => act((acts) => acts.showNew(ground, id)),
    dropProblems: () => act((acts) => acts.dropProblems(ground)),
    /** Answers whether they were saved. */
    saveKpis: (kpis: KpiInput[]) => act((acts) => acts.saveKpis(ground, kpis)),
    use: (chosen: ListedFilterFragment, change: { isDefault?: boolean; isFavourite?: boolean }) =>
      act((acts) => acts.use(ground, chosen, change)),
    remove: (gone: ListedFilterFragment) => act((acts) => acts.remove(ground, gone)),
  };
}

export type ViewActs = ReturnType<typeof useViewActs>;
