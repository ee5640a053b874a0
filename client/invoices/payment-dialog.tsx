import { useMutation } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useCompany } from '#client/catalog/catalog.ts';
import { MoneyInput } from '#client/form/money-input.tsx';
import { DateInput } from '#client/pickers/date-input.tsx';
import { today } from '#client/pickers/read-day.ts';
import type { RecordFacts } from '#client/record/record.documents.ts';
import { FormDialog } from '#client/settings/form-dialog.tsx';
import { useSubmit } from '#client/settings/use-submit.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { tell } from '#client/ui/tell.ts';
import { RECORD_PAYMENT } from './invoices.documents.ts';

interface Props {
  record: RecordFacts;
  open: { amount: string; currency: string };
  onClose: () => void;
}

/** What was paid of an invoice, by hand; all that is open stands there already. */
export function PaymentDialog({ record: { id, version }, open, onClose }: Props) {
  const { t } = useTexts('invoices');
  const { timeZone } = useCompany();
  const [save] = useMutation(RECORD_PAYMENT);
  const form = useForm({
    initialValues: { amount: open.amount as string | null, date: today(timeZone) as string, archiveId: '' },
  });
  const { submit, fault, busy } = useSubmit(form);
  const onSubmit = form.onSubmit(async ({ amount, date, archiveId }) => {
    const input = { id, version: version ?? 0, amount: amount ?? '0', date, archiveId: archiveId.trim() || null };
    if (!(await submit(async () => (await save({ variables: { input } })).data?.recordPayment.errors))) return;
    tell(t('done.PAY'));
    onClose();
  });
  return (
    <FormDialog
      title={t('pay.title')}
      size={360}
      onSubmit={onSubmit}
      noValidate
      fault={fault}
      act={t('pay.save')}
      busy={busy}
      onClose={onClose}
    >
      <MoneyInput
        label={t('pay.amount')}
        ariaLabel={t('pay.amount')}
        required
        autoFocus
        amount={form.values.amount}
        currency={open.currency}
        error={form.errors.amount}
        onAmount={(amount) => form.setFieldValue('amount', amount)}
      />
      <DateInput
        label={t('pay.date')}
        required
        value={form.values.date}
        error={form.errors.date}
        onChange={(date) => form.setFieldValue('date', date ?? '')}
      />
      <TextInput label={t('pay.archiveId')} {...form.getInputProps('archiveId')} />
    </FormDialog>
  );
}
