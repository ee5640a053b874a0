import { Skeleton } from '@mantine/core';
import { useTexts } from '#client/texts/use-texts.ts';
import { Late } from '#client/ui/late.tsx';
import styles from './list-skeleton.module.css';

/** The list's shape while its first rows are read. */
export function ListSkeleton() {
  const { t } = useTexts('common');
  return (
    <div className={styles.skeleton} aria-busy="true" role="status" aria-label={t('loading')}>
      <Late>
        {Array.from({ length: 16 }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the shapes have nothing else to tell them apart
          <div key={row} className={styles.row}>
            <Skeleton height={9} width={140 + ((row * 37) % 90)} />
            <Skeleton height={9} width={90} />
            <Skeleton height={9} width={70} />
            <Skeleton height={9} width={110} />
          </div>
        ))}
      </Late>
    </div>
  );
}
