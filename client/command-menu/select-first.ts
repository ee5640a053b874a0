import type { SpotlightStore } from '@mantine/spotlight';

/**
 * Selects what stands first, for Enter to take. Spotlight itself does so only as one types, when what is found has not come
 * yet.
 */
export function selectFirst(store: SpotlightStore): void {
  const list = document.getElementById(store.getState().listId);
  list?.querySelector('[data-selected]')?.removeAttribute('data-selected');
  list?.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
  store.updateState((state) => ({ ...state, selected: 0 }));
}
