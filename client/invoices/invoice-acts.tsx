import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { BanknoteArrowDown, BookCheck, CircleOff, FileText, type LucideIcon, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { ConfirmDialog } from '#client/confirm/confirm-dialog.tsx';
import type { InvoiceAct } from '#client/generated/graphql.ts';
import type { RecordFacts } from '#client/record/record.documents.ts';
import { unsavedOf } from '#client/rows/unsaved.ts';
import { useFresh } from '#client/rows/use-fresh.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { tellFailure } from '#client/ui/tell.ts';
import { INVOICE_ACTS } from './invoices.documents.ts';
import { PaymentDialog } from './payment-dialog.tsx';
import { useInvoiceActs } from './use-invoice-acts.ts';

const ICONS: Record<InvoiceAct, LucideIcon> = {
  POST: BookCheck,
  PAY: BanknoteArrowDown,
  CREDIT: Undo2,
  WRITE_OFF: CircleOff,
};

/** Asked before, since they cannot be taken back. */
const ASKED = { POST: 'post', WRITE_OFF: 'writeOff' } as const;

/** What can be done with an invoice as it now stands, and its PDF; the first act is what usually comes next. */
export function InvoiceActs({ record }: { record: RecordFacts }) {
  const { t } = useTexts('invoices');
  const { data, refetch } = useQuery(INVOICE_ACTS, { variables: { id: record.id }, fetchPolicy: 'cache-and-network' });
  const [busy, setBusy] = useState<InvoiceAct | null>(null);
  const [begun, setBegun] = useState<InvoiceAct | null>(null);
  const run = useInvoiceActs(record);
  const invoice = data?.invoice;
  useFresh(record, invoice?.version, refetch);

  const act = async (chosen: InvoiceAct) => {
    setBegun(null);
    setBusy(chosen);
    await run(chosen);
    setBusy(null);
  };
  const onAct = (chosen: InvoiceAct) => {
    if (unsavedOf(record.id)) return tellFailure(t('saveFirst'));
    if (chosen === 'CREDIT') return void act(chosen);
    setBegun(chosen);
  };
  return (
    <>
      {invoice?.acts.map((one, index) => {
        const Icon = ICONS[one];
        return (
          <Button
            key={one}
            size="compact-sm"
            variant={index === 0 ? 'filled' : 'default'}
            loading={busy === one}
            disabled={busy !== null && busy !== one}
            leftSection={<Icon size={14} strokeWidth={1.75} />}
            onClick={() => onAct(one)}
          >
            {t(`acts.${one}`)}
          </Button>
        );
      })}
      {invoice?.pdfUrl && (
        <Button
          component="a"
          href={invoice.pdfUrl}
          download
          size="compact-sm"
          variant="default"
          leftSection={<FileText size={14} strokeWidth={1.75} />}
        >
          {t('pdf')}
        </Button>
      )}
      {(begun === 'POST' || begun === 'WRITE_OFF') && (
        <ConfirmDialog
          title={t(`${ASKED[begun]}.title`)}
          act={t(`acts.${begun}`)}
          danger={begun === 'WRITE_OFF'}
          onConfirm={() => act(begun)}
          onClose={() => setBegun(null)}
        >
          {t(`${ASKED[begun]}.text`)}
        </ConfirmDialog>
      )}
      {begun === 'PAY' && invoice?.open && (
        <PaymentDialog record={record} open={invoice.open} onClose={() => setBegun(null)} />
      )}
    </>
  );
}
