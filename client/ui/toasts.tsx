import { useNotifications } from '@mantine/notifications';
import { lazy, Suspense } from 'react';

const ToastList = lazy(() => import('./toast-list.tsx'));

/** Where toasts appear; loaded with the first of them. */
export function Toasts() {
  const { notifications } = useNotifications();
  return <Suspense>{notifications.length > 0 && <ToastList />}</Suspense>;
}
