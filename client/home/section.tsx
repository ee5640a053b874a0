import { Button, Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '#client/texts/use-texts.ts';
import { Late } from '#client/ui/late.tsx';
import styles from './section.module.css';

interface Props {
  title: string;
  icon?: ReactNode;
  /** The way to all of it, at the right of the heading. */
  more?: ReactNode;
  /** What stands there when there is nothing to show. */
  empty?: ReactNode;
  loading?: boolean;
  /** Set when it could not be read: how to try again. */
  onRetry?: () => void;
  children: ReactNode;
}

/** A part of the home page; one that fails or is empty leaves the others in peace. */
export function Section({ title, icon, more, empty, loading, onRetry, children }: Props) {
  const { t } = useTexts(['home', 'common']);
  return (
    <section className={styles.section} aria-label={title} aria-busy={loading}>
      <header className={styles.head}>
        <h2>
          {icon}
          {title}
        </h2>
        {more}
      </header>
      <div className={styles.body}>
        {onRetry ? (
          <div className={styles.failed} role="alert">
            <span>{t('failed')}</span>
            <Button variant="subtle" size="compact-xs" onClick={onRetry}>
              {t('common:retry')}
            </Button>
          </div>
        ) : loading ? (
          <Late>
            <div className={styles.skeleton}>
              {['72%', '58%', '65%'].map((width) => (
                <Skeleton key={width} height={10} width={width} />
              ))}
            </div>
          </Late>
        ) : empty ? (
          <p className={styles.empty}>{empty}</p>
        ) : (
          children
        )}
      </div>
    </section>
  );
}
