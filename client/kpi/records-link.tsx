import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ConditionInput } from '#client/generated/graphql.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import styles from './kpi.module.css';

/** The list that shows what a KPI is made of. */
export interface RecordsOf {
  module: string;
  /** The view whose columns it has. */
  view: string;
  search: string;
}

interface Props {
  of: RecordsOf;
  /** Conditions of the records; null for all. */
  where: unknown;
  /** What the figure is of. */
  label: string;
  children: ReactNode;
}

/** A figure that leads to the records it is made of. */
export function RecordsLink({ of, where, label, children }: Props) {
  const { t } = useTexts('kpi');
  return (
    <Link {...recordsAt(of, where)} className={styles.records} title={t('records', { label })}>
      {children}
    </Link>
  );
}

/** Where the records of a figure are listed. */
export function recordsAt({ module, view, search }: RecordsOf, where: unknown) {
  const conditions = (where as ConditionInput | null | undefined) ?? null;
  return {
    to: '/$module',
    params: { module },
    search: { view, where: conditions, ...(search && { q: search }) },
  } as const;
}
