import { useMutation, useQuery } from '@apollo/client/react';
import { ActionIcon, Button, Select } from '@mantine/core';
import { Plus, Trash2, Upload } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { dayText, numberText } from '#client/cells/cell-text.ts';
import { withNextPage } from '#client/graph/with-next-page.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { offerUndo } from '#client/undo/offer-undo.tsx';
import { Part, Row, Rows, Waiting } from '../../part.tsx';
import { act } from '../../use-submit.ts';
import { CURRENCY_RATES, DELETE_CURRENCY_RATE, type ListedRate, SET_CURRENCY_RATES } from '../company.documents.ts';
import styles from '../company-page.module.css';

const RateForm = lazy(() => import('./rate-form.tsx'));
const RatesFile = lazy(() => import('./rates-file.tsx'));

interface Props {
  /** The company's currency. */
  own: string;
  /** Others in use. */
  inUse: readonly string[];
}

/** What other currencies are worth, day by day: by hand or from a file. */
export default function RatesPart({ own, inUse }: Props) {
  const { t } = useTexts('company');
  const [currency, setCurrency] = useState<string | null>(null);
  const [asking, setAsking] = useState<'form' | 'file' | null>(null);
  const { data, previousData, error, refetch, fetchMore } = useQuery(CURRENCY_RATES, {
    variables: { currency },
    fetchPolicy: 'cache-and-network',
  });
  const page = (data ?? previousData)?.currencyRates;
  const readOn = () =>
    fetchMore({
      variables: { after: page?.pageInfo.endCursor },
      updateQuery: withNextPage('currencyRates'),
    });
  const onChanged = () => {
    setAsking(null);
    void refetch();
  };
  return (
    <Part
      title={t('rates.title')}
      intro={t('rates.intro', { own })}
      act={
        <div className={styles.acts}>
          <Button variant="default" leftSection={<Upload size={14} />} onClick={() => setAsking('file')}>
            {t('rates.bring')}
          </Button>
          <Button leftSection={<Plus size={14} />} onClick={() => setAsking('form')}>
            {t('rates.add')}
          </Button>
        </div>
      }
    >
      {inUse.length > 1 && (
        <Select
          aria-label={t('rates.currency')}
          placeholder={t('rates.all')}
          clearable
          className={styles.filters}
          data={[...inUse]}
          value={currency}
          onChange={setCurrency}
        />
      )}
      {!page && <Waiting failed={Boolean(error)} onRetry={() => void refetch()} />}
      {page?.edges.length === 0 && <p>{t('rates.none')}</p>}
      {page && page.edges.length > 0 && (
        <Rows label={t('rates.title')}>
          {page.edges.map(({ node }) => (
            <RateRow key={node.id} rate={node} onChanged={onChanged} />
          ))}
        </Rows>
      )}
      {page?.pageInfo.hasNextPage && (
        <Button variant="subtle" mt="xs" onClick={() => void readOn()}>
          {t('rates.more')}
        </Button>
      )}
      <Suspense>
        {asking === 'form' && <RateForm own={own} inUse={inUse} onSaved={onChanged} onClose={() => setAsking(null)} />}
        {asking === 'file' && <RatesFile onBrought={onChanged} onClose={() => setAsking(null)} />}
      </Suspense>
    </Part>
  );
}

function RateRow({ rate: one, onChanged }: { rate: ListedRate; onChanged: () => void }) {
  const { t } = useTexts('company');
  const { id, base, currency, day, rate, source, enteredBy } = one;
  const [remove] = useMutation(DELETE_CURRENCY_RATE);
  const [set] = useMutation(SET_CURRENCY_RATES);
  const undo = async () => {
    const input = { rates: [{ currency, day, rate }], source };
    if (await act(async () => (await set({ variables: { input } })).data?.setCurrencyRates.errors)) onChanged();
  };
  const onRemove = async () => {
    if (!(await act(async () => (await remove({ variables: { input: { id } } })).data?.deleteCurrencyRate.errors)))
      return;
    offerUndo(t('rates.removed'), () => void undo());
    onChanged();
  };
  return (
    <Row
      title={t('rates.of', { own: base, rate: numberText(rate), currency })}
      note={[dayText(day), source, enteredBy?.name].filter(Boolean).join(' · ')}
    >
      <ActionIcon aria-label={t('rates.remove', { currency, day: dayText(day) })} onClick={() => void onRemove()}>
        <Trash2 size={15} />
      </ActionIcon>
    </Row>
  );
}
