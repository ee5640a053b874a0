import { useApolloClient } from '@apollo/client/react';
import { useNavigate } from '@tanstack/react-router';
import type { QuoteAct } from '#client/generated/graphql.ts';
import type { RecordFacts } from '#client/record/record.documents.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { connectionFailure, tell, tellFailure } from '#client/ui/tell.ts';
import { ACCEPT_QUOTE, MAKE_ORDER, REJECT_QUOTE, REVISE_QUOTE, SEND_QUOTE } from './quotes.documents.ts';

const PLAIN = { SEND: SEND_QUOTE, ACCEPT: ACCEPT_QUOTE, REJECT: REJECT_QUOTE };

/** Carries out an act upon a quote, tells how it went, and goes to what came of it. */
export function useQuoteActs({ id, version }: RecordFacts) {
  const client = useApolloClient();
  const navigate = useNavigate();
  const { t } = useTexts('rows');

  const go = (module: string, to: string) => navigate({ to: '/$module/$id', params: { module, id: to } });
  const refused = (errors: readonly { message: string }[]) => {
    if (errors.length) tellFailure(errors.map(({ message }) => message).join(' '));
    return errors.length > 0;
  };
  const makeOrder = async () => {
    const { data } = await client.mutate({ mutation: MAKE_ORDER, variables: { id } });
    const { salesOrder, existed, errors } = data!.makeOrder;
    if (refused(errors)) return;
    if (!salesOrder) return tellFailure(t('unseen'));
    tell(t(existed ? 'existed' : 'done.MAKE_ORDER'));
    await go('salesOrders', salesOrder.id);
  };
  const revise = async () => {
    const { data } = await client.mutate({ mutation: REVISE_QUOTE, variables: { id, version: version ?? 0 } });
    const { quote, errors } = data!.reviseQuote;
    if (refused(errors) || !quote) return;
    tell(t('done.REVISE'));
    await go('quotes', quote.id);
  };
  const plain = async (act: keyof typeof PLAIN) => {
    const { data } = await client.mutate({ mutation: PLAIN[act], variables: { id, version: version ?? 0 } });
    if (!refused(data!.acted.errors)) tell(t(`done.${act}`));
  };
  return async (act: QuoteAct): Promise<void> => {
    try {
      if (act === 'MAKE_ORDER') await makeOrder();
      else if (act === 'REVISE') await revise();
      else await plain(act);
    } catch {
      tellFailure(connectionFailure());
    }
  };
}
