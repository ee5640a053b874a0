import type { NotificationData } from '@mantine/notifications';
import { commonText } from '#client/texts/texts.ts';

const readers = new Set<() => void>();
let wanted = false;

/** Whether there has been a toast to show. */
export const areToastsWanted = () => wanted;

/** Calls back when the first toast is to be shown, until the returned function is called. */
export function onToastsWanted(reader: () => void): () => void {
  readers.add(reader);
  return () => readers.delete(reader);
}

/** Shows a toast; what draws them is loaded with the first. */
export async function showToast(toast: NotificationData): Promise<void> {
  wanted = true;
  for (const reader of readers) reader();
  const { notifications } = await loadToasts();
  notifications.show({ closeButtonProps: { 'aria-label': commonText('close') }, ...toast });
}

/** Takes a toast away before its time. */
export async function hideToast(id: string): Promise<void> {
  const { notifications } = await loadToasts();
  notifications.hide(id);
}

/** The list of toasts and the store that it shows. */
export const loadToasts = () => import('./toast-list.tsx');
