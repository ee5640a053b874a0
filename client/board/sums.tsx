import { lazy, Suspense } from 'react';
import { useScene } from './board-context.ts';
import type { ColumnSum } from './model/board-state.ts';
import { sumText } from './sum-text.ts';

const MixedSums = lazy(() => import('./mixed-sums.tsx'));

interface Props {
  sums: readonly ColumnSum[];
  className?: string;
}

/** What cards sum up to. */
export function Sums({ sums, className }: Props) {
  const { conversion } = useScene();
  return (
    <span className={className}>
      {sums.length > 1 && conversion ? (
        <Suspense>
          <MixedSums sums={sums} conversion={conversion} />
        </Suspense>
      ) : (
        sums.map(sumText).join(' + ')
      )}
    </span>
  );
}
