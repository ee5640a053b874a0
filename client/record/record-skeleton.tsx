import { Skeleton } from '@mantine/core';
import styles from './record-view.module.css';

const LINES = [170, 120, 200, 90, 150, 180, 110];

/** The shape of a record while it is read; narrow where the facts have no column of their own. */
export function RecordSkeleton({ narrow = false }: { narrow?: boolean }) {
  return (
    <div className={styles.view} aria-busy="true">
      <div className={styles.head}>
        <Skeleton height={20} width={280} mb={10} />
        <Skeleton height={12} width={180} />
      </div>
      <div className={styles.columns}>
        <div className={styles.aside}>
          {LINES.map((width) => (
            <Skeleton key={width} height={12} width={width} my={11} ml={6} />
          ))}
        </div>
        <div className={styles.main} hidden={narrow}>
          {LINES.slice(0, 4).map((width) => (
            <Skeleton key={width} height={12} width={width * 2} my={14} />
          ))}
        </div>
      </div>
    </div>
  );
}
