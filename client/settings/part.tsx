import { Button, Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '#client/texts/use-texts.ts';
import { Late } from '#client/ui/late.tsx';
import styles from './part.module.css';

interface Props {
  title: string;
  intro?: string;
  /** The main act, at the right of the heading. */
  act?: ReactNode;
  children: ReactNode;
}

/** A page of the settings: its name, one sentence of what it is about, its content. */
export function Page({ title, intro, act, children }: Props) {
  return (
    <>
      <header className={styles.pageHead}>
        <div>
          <h1>{title}</h1>
          {intro && <p>{intro}</p>}
        </div>
        {act}
      </header>
      {children}
    </>
  );
}

/** A part of a page, with a heading of its own. */
export function Part({ title, intro, act, children }: Props) {
  return (
    <section className={styles.part} aria-label={title}>
      <header className={styles.partHead}>
        <div>
          <h2>{title}</h2>
          {intro && <p>{intro}</p>}
        </div>
        {act}
      </header>
      {children}
    </section>
  );
}

/** Rows in a frame, divided by hairlines. */
export function Rows({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className={styles.rows} aria-label={label}>
      {children}
    </ul>
  );
}

interface RowProps {
  mark?: ReactNode;
  title: ReactNode;
  note?: ReactNode;
  children?: ReactNode;
}

/** One thing in a list of settings: what it is, something about it, what can be done with it. */
export function Row({ mark, title, note, children }: RowProps) {
  return (
    <li className={styles.row}>
      {mark}
      <div className={styles.about}>
        <div className={styles.title}>{title}</div>
        {note && <div className={styles.note}>{note}</div>}
      </div>
      {children && <div className={styles.acts}>{children}</div>}
    </li>
  );
}

/** Stands in for rows that are being read, and offers to try again where they could not be. */
export function Waiting({ failed, onRetry }: { failed: boolean; onRetry: () => void }) {
  const { t } = useTexts(['settings', 'common']);
  if (failed) {
    return (
      <div className={styles.failed} role="alert">
        <p>{t('partFailed')}</p>
        <Button variant="default" onClick={onRetry}>
          {t('common:retry')}
        </Button>
      </div>
    );
  }
  return (
    <Late>
      <div className={styles.skeleton} aria-busy="true">
        {[190, 150, 220, 170].map((width) => (
          <Skeleton key={width} height={11} width={width} />
        ))}
      </div>
    </Late>
  );
}
