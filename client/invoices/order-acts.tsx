import { useMutation } from '@apollo/client/react';
import { useNavigate } from '@tanstack/react-router';
import { ReceiptText } from 'lucide-react';
import { useModule } from '#client/catalog/catalog.ts';
import { ActButton } from '#client/record/act-button.tsx';
import type { RecordFacts } from '#client/record/record.documents.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { connectionFailure, tellFailure } from '#client/ui/tell.ts';
import { MAKE_INVOICE } from './invoices.documents.ts';

/** From a sales order to an invoice of all that is left of it. */
export function OrderActs({ record }: { record: RecordFacts }) {
  const { t } = useTexts('invoices');
  const navigate = useNavigate();
  const invoices = useModule('invoices');
  const [make, { loading }] = useMutation(MAKE_INVOICE);
  if (!invoices?.mayCreate) return null;

  const onMake = async () => {
    try {
      const { data } = await make({ variables: { id: record.id } });
      const { invoice, errors } = data!.made;
      if (invoice) await navigate({ to: '/$module/$id', params: { module: 'invoices', id: invoice.id } });
      else tellFailure(errors.map(({ message }) => message).join(' '));
    } catch {
      tellFailure(connectionFailure());
    }
  };
  return <ActButton icon={ReceiptText} label={t('make')} loading={loading} onClick={onMake} />;
}
