import { Progress } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { moneyText, numberText } from '#client/cells/cell-text.ts';
import type {
  ConvertedPartsFragment,
  KpiFigurePartsFragment,
  KpiResultPartsFragment,
} from '#client/generated/graphql.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import styles from './kpi.module.css';
import { RecordsLink, type RecordsOf } from './records-link.tsx';

const ConvertedNote = lazy(() => import('./converted-note.tsx'));
const KpiBreakdown = lazy(() => import('./kpi-breakdown.tsx'));

interface Props {
  result: KpiResultPartsFragment;
  of: RecordsOf;
}

/** One KPI: its name, its figure, and what its mode adds to it. Each figure leads to its records. */
export function KpiCard({ result, of }: Props) {
  const { kpi, figures, converted, slices, where } = result;
  return (
    <li className={styles.card}>
      <span className={styles.name}>{kpi.name}</span>
      <span className={styles.figure}>
        <RecordsLink of={of} where={where} label={kpi.name}>
          {wholeText(figures, converted)}
        </RecordsLink>
      </span>
      {converted && (
        <Suspense>
          <ConvertedNote amounts={figures} converted={converted} />
        </Suspense>
      )}
      <Detail result={result} of={of} />
      {kpi.mode === 'BREAKDOWN' && slices.length > 0 && (
        <Suspense>
          <KpiBreakdown slices={slices} shape={kpi.shape} of={of} />
        </Suspense>
      )}
    </li>
  );
}

function Detail({ result: { kpi, figures, against, againstConverted, againstWhere, difference, percent }, of }: Props) {
  const { t } = useTexts('kpi');
  const other = wholeText(against, againstConverted);
  switch (kpi.mode) {
    case 'NUMBER':
      return kpi.function === 'AVERAGE' ? (
        <span className={styles.detail}>
          {t('ofValues', { count: figures.reduce((all, { count }) => all + count, 0) })}
        </span>
      ) : null;
    case 'SHARE':
      return (
        <span className={styles.detail}>
          <RecordsLink of={of} where={againstWhere} label={t('whole')}>
            {t('share', { percent: percentText(percent), whole: other })}
          </RecordsLink>
        </span>
      );
    case 'COMPARE':
      return (
        <span className={styles.detail} data-change={signOf(difference)}>
          <RecordsLink of={of} where={againstWhere} label={t('against')}>
            {t('compared', {
              other,
              difference: signed(difference),
              percent: percent === null ? '–' : signed(percent),
            })}
          </RecordsLink>
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

/** Figures as one in the company's currency, if they are of several and there are rates; else each by itself. */
function wholeText(
  figures: readonly KpiFigurePartsFragment[],
  converted: ConvertedPartsFragment | null | undefined,
): string {
  if (!converted?.amount) return figures.map(figureText).join(' · ');
  return `≈ ${moneyText(converted.amount, converted.currency)}`;
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
