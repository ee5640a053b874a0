import { useQuery, useSubscription } from '@apollo/client/react';
import { useDebouncedCallback } from '@mantine/hooks';
import type { ConditionInput, ListedFilterFragment } from '#client/generated/graphql.ts';
import { LIST_CHANGED } from '#client/list/list.documents.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import styles from './kpi.module.css';
import { KpiCard } from './kpi-card.tsx';
import { KPI_RESULTS } from './kpis.document.ts';

interface Props {
  module: string;
  filter: ListedFilterFragment;
  /** All views of the module. */
  filters: readonly ListedFilterFragment[];
  where: ConditionInput | null;
  search: string;
}

/** The KPIs of a view, above its list or board; they follow what is shown, and what others change. */
export default function KpiStrip({ module, filter, filters, where, search }: Props) {
  const { t } = useTexts('kpi');
  const variables = { id: filter.id, where, search };
  const { data, previousData, refetch } = useQuery(KPI_RESULTS, { variables, fetchPolicy: 'cache-and-network' });
  const again = useDebouncedCallback(() => void refetch(), 300);
  useSubscription(LIST_CHANGED, { variables: { module, where }, onData: again });
  const results = (data ?? previousData)?.filter?.kpiResults;
  const of = { module, view: listOf(filter, filters).id, search };
  return (
    <ul className={styles.strip} aria-label={t('label')}>
      {results?.map((result, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a KPI's place is what it is known by
        <KpiCard key={index} result={result} of={of} />
      ))}
      {/* As many as there will be, so that the list does not jump. */}
      {!results &&
        filter.kpis.map((_, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <li key={place} className={styles.card} aria-hidden />
        ))}
    </ul>
  );
}

/** The view whose list shows the records of a figure: itself, or for a board the list that comes with the module. */
function listOf(view: ListedFilterFragment, all: readonly ListedFilterFragment[]): ListedFilterFragment {
  if (view.presentation === 'LIST') return view;
  return all.find(({ presentation, system }) => presentation === 'LIST' && system) ?? view;
}
