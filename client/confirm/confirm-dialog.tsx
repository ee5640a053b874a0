import { lazy, Suspense } from 'react';
import type { Question } from './confirm-window.tsx';

const ConfirmWindow = lazy(() => import('./confirm-window.tsx'));

/** Asks before an act that the undo toast cannot take back. */
export function ConfirmDialog(question: Question) {
  return (
    <Suspense>
      <ConfirmWindow {...question} />
    </Suspense>
  );
}
