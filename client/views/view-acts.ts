import type { ApolloClient } from '@apollo/client';
import type { Module } from '#client/catalog/catalog.ts';
import type { CreateFilterInput, KpiInput, ListedFilterFragment } from '#client/generated/graphql.ts';
import type { ListState } from '#client/list/use-list-state.ts';
import { FRAME } from '#client/shell/frame.ts';
import { connectionFailure, tell, tellFailure } from '#client/ui/tell.ts';
import { offerUndo } from '#client/undo/offer-undo.tsx';
import { FILTERS } from './filters.document.ts';
import type { ViewName } from './use-view-acts.ts';
import { CREATE_FILTER, DELETE_FILTER, SET_FILTER_USE, UPDATE_FILTER } from './views.documents.ts';

/** What acts on a view stand upon. */
export interface Ground {
  client: ApolloClient;
  module: Module;
  filter: ListedFilterFragment | undefined;
  /** What is shown of the view now. */
  state: ListState;
  t: (key: 'saved' | 'deleted', values?: { name: string }) => string;
  /** Closes the dialog that asked. */
  close: () => void;
  /** Goes to a view; to the default one where none is named. */
  show: (view: string | undefined) => Promise<void>;
}

/** Saves over the view what is shown otherwise; the rest stays stored, also what this person does not see of it. */
export async function save(ground: Ground) {
  const { filter, state, t } = ground;
  const shown = Object.entries(shownIn(state));
  const changed = shown.filter(([part, now]) => !isSame(now, filter![part as 'where']));
  if (!(await update(ground, Object.fromEntries(changed)))) return;
  state.reset();
  tell(t('saved'));
}

/** Saves what is shown as a view of its own; of a board only its conditions and order are carried over by the list. */
export async function saveAs(ground: Ground, as: ViewName) {
  const { module, state } = ground;
  const input = { module: module.name, ...as, presentation: 'LIST' as const, ...shownIn(state) };
  const made = await make(ground, input);
  if (made) await showNew(ground, made.id);
}

export async function rename(ground: Ground, as: ViewName) {
  if (!(await update(ground, as))) return;
  ground.close();
  await refetch(ground);
}

/** Shows a view that has just been made. */
export async function showNew(ground: Ground, id: string) {
  ground.close();
  await refetch(ground);
  await ground.show(id);
}

/** Takes the parts out of the view that it has no fields or values for. */
export async function dropProblems(ground: Ground) {
  if (!(await update(ground, { dropProblems: true }))) return;
  await refetch(ground);
  tell(ground.t('saved'));
}

/** Answers whether they were saved. */
export async function saveKpis(ground: Ground, kpis: KpiInput[]): Promise<boolean> {
  if (!(await update(ground, { kpis }))) return false;
  ground.close();
  await refetch(ground);
  return true;
}

export async function use(
  ground: Ground,
  chosen: ListedFilterFragment,
  change: { isDefault?: boolean; isFavourite?: boolean },
) {
  const input = { filterId: chosen.id, ...change };
  const done = await attempt(async () => {
    const { data } = await ground.client.mutate({ mutation: SET_FILTER_USE, variables: { input } });
    return { errors: data!.setFilterUse.errors, made: data!.setFilterUse.filter };
  });
  if (done) await refetch(ground);
}

export async function remove(ground: Ground, gone: ListedFilterFragment) {
  const { client, module, t, show } = ground;
  const done = await attempt(async () => {
    const { data } = await client.mutate({ mutation: DELETE_FILTER, variables: { input: { id: gone.id } } });
    return { errors: data!.deleteFilter.errors, made: data!.deleteFilter.deletedId };
  });
  if (!done) return;
  await show(undefined);
  await refetch(ground);
  // A board's layout is the board's to make again; a list is whole with these.
  if (gone.presentation !== 'LIST') return tell(t('deleted', { name: gone.name }));
  offerUndo(t('deleted', { name: gone.name }), async () => {
    const { name, columns, where, sort, visibility, sharedWith, sharedRight } = gone;
    const order = sort.map(({ field, direction }) => ({ field, direction }));
    const shared = { visibility, sharedWithId: sharedWith?.id ?? null, sharedRight };
    const whole = { module: module.name, name, columns, where: where as never, sort: order, ...shared };
    const again = await make(ground, whole);
    await refetch(ground);
    if (again) await show(again.id);
  });
}

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

async function update(ground: Ground, change: object) {
  const { client, filter } = ground;
  const made = await attempt(async () => {
    const input = { id: filter!.id, version: filter!.version, ...change };
    const { data } = await client.mutate({ mutation: UPDATE_FILTER, variables: { input } });
    return { errors: data!.updateFilter.errors, made: data!.updateFilter.filter };
  });
  // Somebody else who may change it may just have done so.
  if (!made) await refetch(ground).catch(() => undefined);
  return made;
}

function make({ client }: Ground, input: CreateFilterInput) {
  return attempt(async () => {
    const { data } = await client.mutate({ mutation: CREATE_FILTER, variables: { input } });
    return { errors: data!.createFilter.errors, made: data!.createFilter.filter };
  });
}

function refetch({ client }: Ground) {
  return client.refetchQueries({ include: [FILTERS, FRAME] });
}

function shownIn({ columns, where, sort }: ListState) {
  return { columns, where, sort };
}

/** Whether two parts of a view say the same, whatever else the graph's answer names. */
function isSame(one: unknown, other: unknown): boolean {
  const plain = (part: unknown) => JSON.stringify(part, (key, value) => (key === '__typename' ? undefined : value));
  return plain(one ?? null) === plain(other ?? null);
}
