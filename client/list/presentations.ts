import { useEffect, useState } from 'react';
import { loadChips } from '#client/filter-bar/load-chips.ts';
import { client } from '#client/graph/client.ts';
import { missingTexts } from '#client/texts/texts.ts';
import { FILTERS } from '#client/views/filters.document.ts';
import { chosenFilter } from './chosen-filter.ts';

const loaders = {
  LIST: async () => (await import('./record-list.tsx')).RecordList,
  KANBAN: async () =>
    (await Promise.all([import('#client/board/board-view.tsx'), ...missingTexts(['board'])]))[0].BoardView,
};

type Kind = keyof typeof loaders;

const loaded: { [K in Kind]?: Awaited<ReturnType<(typeof loaders)[K]>> } = {};

async function load(kind: Kind): Promise<void> {
  if (kind === 'LIST') loaded.LIST ??= await loaders.LIST();
  else loaded.KANBAN ??= await loaders.KANBAN();
}

/** The two ways to show a filter, as far as they are loaded; the one that is wanted comes. */
export function usePresentations(wanted: Kind | undefined): typeof loaded {
  const [, setCome] = useState<Kind>();
  useEffect(() => {
    if (!wanted || loaded[wanted]) return;
    load(wanted).then(
      () => setCome(wanted),
      // Thrown where it is drawn, so that the page tells of it.
      (error: unknown) =>
        setCome(() => {
          throw error;
        }),
    );
  }, [wanted]);
  return loaded;
}

/** Asks for a module's filters, and for what shows the chosen one, while the page itself is still on its way. */
export async function readAhead(module: string, view: string | undefined): Promise<void> {
  const { data } = await client.query({ query: FILTERS, variables: { module } });
  const filter = chosenFilter(data?.filters ?? [], view);
  if (!filter) return;
  if (filter.where) void loadChips();
  await load(filter.presentation);
}
