import { useQuery, useSubscription } from '@apollo/client/react';
import { useDebouncedCallback } from '@mantine/hooks';
import type { ConditionInput } from '#client/generated/graphql.ts';
import { LIST_CHANGED } from '#client/list/list.documents.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import styles from './kpi.module.css';
import { KpiCard } from './kpi-card.tsx';
import { KPI_RESULTS } from './kpis.document.ts';

interface Props {
  module: string;
  filterId: string;
  /** The view that lists the records of a figure. */
  listId: string;
  /** How many there will be, so that the list does not jump. */
  count: number;
  where: ConditionInput | null;
  search: string;
}

/** The KPIs of a view, above its list or board; they follow what is shown, and what others change. */
export default function KpiStrip({ module, filterId, listId, count, where, search }: Props) {
  const { t } = useTexts('kpi');
  const variables = { id: filterId, where, search };
  const { data, previousData, refetch } = useQuery(KPI_RESULTS, { variables, fetchPolicy: 'cache-and-network' });
  const again = useDebouncedCallback(() => void refetch(), 300);
  useSubscription(LIST_CHANGED, { variables: { module, where }, onData: again });
  const results = (data ?? previousData)?.filter?.kpiResults;
  return (
    <ul className={styles.strip} aria-label={t('label')}>
      {results?.map((result, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a KPI's place is what it is known by
        <KpiCard key={index} result={result} of={{ module, view: listId, search }} />
      ))}
      {!results && [1, 2, 3].slice(0, count).map((place) => <li key={place} className={styles.card} aria-hidden />)}
    </ul>
  );
}
