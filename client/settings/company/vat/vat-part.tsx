import { useMutation, useQuery } from '@apollo/client/react';
import { ActionIcon, Button } from '@mantine/core';
import { Plus, Trash2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { dayText, numberText } from '#client/cells/cell-text.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { tell } from '#client/ui/tell.ts';
import { Part, Row, Rows, Waiting } from '../../part.tsx';
import { act } from '../../use-submit.ts';
import { DELETE_VAT_RATE, type ListedVatRate, VAT_RATES } from './vat.documents.ts';

const VatForm = lazy(() => import('./vat-form.tsx'));

/** Rates of value added tax by law: a new one is added with the day from which it holds. */
export default function VatPart() {
  const { t } = useTexts('company');
  const [asking, setAsking] = useState(false);
  const { data, error, refetch } = useQuery(VAT_RATES, { fetchPolicy: 'cache-and-network' });
  const rates = data?.vatRates;
  const onSaved = () => {
    setAsking(false);
    void refetch();
  };
  return (
    <Part
      title={t('vat.title')}
      intro={t('vat.intro')}
      act={
        <Button leftSection={<Plus size={14} />} onClick={() => setAsking(true)}>
          {t('vat.add')}
        </Button>
      }
    >
      {!rates && <Waiting failed={Boolean(error)} onRetry={() => void refetch()} />}
      {rates && (
        <Rows label={t('vat.title')}>
          {rates.map((rate) => (
            <VatRow key={rate.id} rate={rate} onRemoved={() => void refetch()} />
          ))}
        </Rows>
      )}
      <Suspense>{asking && <VatForm onSaved={onSaved} onClose={() => setAsking(false)} />}</Suspense>
    </Part>
  );
}

function VatRow({ rate: { id, from, rate, source, enteredBy, ...one }, onRemoved }: RowProps) {
  const { t } = useTexts('company');
  const [remove] = useMutation(DELETE_VAT_RATE);
  const title = `${t(`vat.classes.${one.class}`)} ${numberText(rate)} %`;
  const since = t('vat.since', { day: dayText(from) });
  const onRemove = async () => {
    if (!(await act(async () => (await remove({ variables: { input: { id } } })).data?.deleteVatRate.errors))) return;
    tell(t('vat.removed'));
    onRemoved();
  };
  return (
    <Row title={title} note={[since, source, enteredBy?.name].filter(Boolean).join(' · ')}>
      {one.class !== 'ZERO' && (
        <ActionIcon aria-label={t('vat.remove', { rate: `${title}, ${since}` })} onClick={() => void onRemove()}>
          <Trash2 size={15} />
        </ActionIcon>
      )}
    </Row>
  );
}

interface RowProps {
  rate: ListedVatRate;
  onRemoved: () => void;
}
