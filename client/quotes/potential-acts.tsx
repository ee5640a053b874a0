import { useMutation } from '@apollo/client/react';
import { useNavigate } from '@tanstack/react-router';
import { FileText } from 'lucide-react';
import { useModule } from '#client/catalog/catalog.ts';
import { ActButton } from '#client/record/act-button.tsx';
import type { RecordFacts } from '#client/record/record.documents.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { connectionFailure, tellFailure } from '#client/ui/tell.ts';
import { MAKE_QUOTE } from './quotes.documents.ts';

/** From a potential to a quote for its customer. */
export function PotentialActs({ record }: { record: RecordFacts }) {
  const { t } = useTexts('rows');
  const navigate = useNavigate();
  const quotes = useModule('quotes');
  const [make, { loading }] = useMutation(MAKE_QUOTE);
  if (!quotes?.mayCreate) return null;

  const onMake = async () => {
    try {
      const { data } = await make({ variables: { id: record.id } });
      const { quote, errors } = data!.makeQuote;
      if (quote) await navigate({ to: '/$module/$id', params: { module: 'quotes', id: quote.id } });
      else tellFailure(errors.map(({ message }) => message).join(' '));
    } catch {
      tellFailure(connectionFailure());
    }
  };
  return <ActButton icon={FileText} label={t('makeQuote')} loading={loading} onClick={onMake} />;
}
