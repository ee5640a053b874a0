import { Skeleton } from '@mantine/core';
import { Late } from '#client/ui/late.tsx';
import styles from './import-skeleton.module.css';

/** Stands in for a file that is being read. */
export function ImportSkeleton() {
  return (
    <Late>
      <div className={styles.skeleton} aria-busy="true">
        <Skeleton height={26} />
        {[60, 75, 50, 68].map((width) => (
          <Skeleton key={width} height={14} width={`${width}%`} />
        ))}
      </div>
    </Late>
  );
}
