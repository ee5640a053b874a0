import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Check, FilePlus2, type LucideIcon, Send, ShoppingCart, X } from 'lucide-react';
import { useState } from 'react';
import type { QuoteAct } from '#client/generated/graphql.ts';
import type { RecordFacts } from '#client/record/record.documents.ts';
import { unsavedOf } from '#client/rows/unsaved.ts';
import { useFresh } from '#client/rows/use-fresh.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { tellFailure } from '#client/ui/tell.ts';
import { QUOTE_ACTS } from './quotes.documents.ts';
import { useQuoteActs } from './use-quote-acts.ts';

const ICONS: Record<QuoteAct, LucideIcon> = {
  SEND: Send,
  REVISE: FilePlus2,
  ACCEPT: Check,
  REJECT: X,
  MAKE_ORDER: ShoppingCart,
};

/** What can be done with a quote as it now stands; the first act is what usually comes next. */
export function QuoteActs({ record }: { record: RecordFacts }) {
  const { t } = useTexts('rows');
  const { data, refetch } = useQuery(QUOTE_ACTS, { variables: { id: record.id }, fetchPolicy: 'cache-and-network' });
  const [busy, setBusy] = useState<QuoteAct | null>(null);
  const run = useQuoteActs(record);
  useFresh(record, data?.quote?.version, refetch);

  const onAct = async (act: QuoteAct) => {
    if (unsavedOf(record.id)) return tellFailure(t('saveFirst'));
    setBusy(act);
    await run(act);
    setBusy(null);
  };
  return data?.quote?.acts.map((act, index) => {
    const Icon = ICONS[act];
    return (
      <Button
        key={act}
        size="compact-sm"
        variant={index === 0 ? 'filled' : 'default'}
        loading={busy === act}
        disabled={busy !== null && busy !== act}
        leftSection={<Icon size={14} strokeWidth={1.75} />}
        onClick={() => onAct(act)}
      >
        {t(`acts.${act}`)}
      </Button>
    );
  });
}
