import { Progress } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { moneyText, numberText } from '#client/cells/cell-text.ts';
import type { KpiFigurePartsFragment, KpiResultPartsFragment } from '#client/generated/graphql.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import styles from './kpi.module.css';

const KpiBreakdown = lazy(() => import('./kpi-breakdown.tsx'));

/** One KPI: its name, its figure, and what its mode adds to it. */
export function KpiCard({ result }: { result: KpiResultPartsFragment }) {
  const { kpi, figures, slices } = result;
  return (
    <li className={styles.card}>
      <span className={styles.name}>{kpi.name}</span>
      <span className={styles.figure}>{figures.map(figureText).join(' · ')}</span>
      <Detail result={result} />
      {kpi.mode === 'BREAKDOWN' && slices.length > 0 && (
        <Suspense>
          <KpiBreakdown slices={slices} shape={kpi.shape} />
        </Suspense>
      )}
    </li>
  );
}

function Detail({ result: { kpi, figures, against, difference, percent } }: { result: KpiResultPartsFragment }) {
  const { t } = useTexts('kpi');
  const other = against.map(figureText).join(' · ');
  switch (kpi.mode) {
    case 'NUMBER':
      return kpi.function === 'AVERAGE' ? (
        <span className={styles.detail}>{t('ofValues', { count: figures[0]?.count ?? 0 })}</span>
      ) : null;
    case 'SHARE':
      return <span className={styles.detail}>{t('share', { percent: percentText(percent), whole: other })}</span>;
    case 'COMPARE':
      return (
        <span className={styles.detail} data-change={signOf(difference)}>
          {t('compared', { other, difference: signed(difference), percent: percent === null ? '–' : signed(percent) })}
        </span>
      );
    case 'TARGET':
      return (
        <>
          <Progress value={Math.min(100, Number(percent ?? 0))} size={6} aria-label={t('reached')} />
          <span className={styles.detail}>{t('target', { percent: percentText(percent), target: other })}</span>
        </>
      );
    case 'BREAKDOWN':
      return null;
  }
}

export function figureText({ value, currency }: KpiFigurePartsFragment): string {
  if (value === null) return '–';
  return currency ? moneyText(value, currency) : numberText(value);
}

function percentText(percent: string | null): string {
  return percent === null ? '–' : `${numberText(percent)} %`;
}

function signOf(value: string | null): 'up' | 'down' | undefined {
  if (value === null || Number(value) === 0) return undefined;
  return value.startsWith('-') ? 'down' : 'up';
}

function signed(value: string | null): string {
  if (value === null) return '–';
  const text = numberText(value.replace('-', ''));
  return value.startsWith('-') ? `−${text}` : `+${text}`;
}
