import { lazy, Suspense, useSyncExternalStore } from 'react';
import { areToastsWanted, loadToasts, onToastsWanted } from './show-toast.ts';

const ToastList = lazy(loadToasts);

/** Where toasts appear; loaded with the first of them. */
export function Toasts() {
  const wanted = useSyncExternalStore(onToastsWanted, areToastsWanted);
  return <Suspense>{wanted && <ToastList />}</Suspense>;
}
