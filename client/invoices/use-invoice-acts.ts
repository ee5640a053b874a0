import { useApolloClient } from '@apollo/client/react';
import { useNavigate } from '@tanstack/react-router';
import type { InvoiceAct } from '#client/generated/graphql.ts';
import type { RecordFacts } from '#client/record/record.documents.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { connectionFailure, tell, tellFailure } from '#client/ui/tell.ts';
import { CREDIT_INVOICE, POST_INVOICE, WRITE_OFF_INVOICE } from './invoices.documents.ts';

/** Carries out an act upon an invoice, tells how it went, and goes to what came of it. Payments have a dialog of their own. */
export function useInvoiceActs({ id, version }: RecordFacts) {
  const client = useApolloClient();
  const navigate = useNavigate();
  const { t } = useTexts('invoices');
  const variables = { id, version: version ?? 0 };

  const refused = (errors: readonly { message: string }[]) => {
    if (errors.length) tellFailure(errors.map(({ message }) => message).join(' '));
    return errors.length > 0;
  };
  const credit = async () => {
    const { data } = await client.mutate({ mutation: CREDIT_INVOICE, variables });
    const { invoice, errors } = data!.made;
    if (refused(errors) || !invoice) return;
    tell(t('done.CREDIT'));
    await navigate({ to: '/$module/$id', params: { module: 'invoices', id: invoice.id } });
  };
  return async (act: InvoiceAct): Promise<void> => {
    try {
      if (act === 'CREDIT') return await credit();
      const mutation = act === 'POST' ? POST_INVOICE : WRITE_OFF_INVOICE;
      const { data } = await client.mutate({ mutation, variables });
      if (!refused(data!.acted.errors)) tell(t(`done.${act}`));
    } catch {
      tellFailure(connectionFailure());
    }
  };
}
