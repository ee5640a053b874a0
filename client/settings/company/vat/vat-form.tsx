import { useMutation } from '@apollo/client/react';
import { Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useCompany } from '#client/catalog/catalog.ts';
import { NumberInput } from '#client/form/number-input.tsx';
import type { VatClass } from '#client/generated/graphql.ts';
import { DateInput } from '#client/pickers/date-input.tsx';
import { today } from '#client/pickers/read-day.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { tell } from '#client/ui/tell.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { useSubmit } from '../../use-submit.ts';
import { SET_VAT_RATE } from './vat.documents.ts';

/** Those whose rates change by law. */
const CLASSES = ['GENERAL', 'REDUCED', 'TEN'] as const satisfies VatClass[];

/** The rate of a class from a day on. */
export default function VatForm({ onSaved, onClose }: { onSaved: () => void; onClose: () => void }) {
  const { t } = useTexts(['company', 'common']);
  const { timeZone } = useCompany();
  const [set] = useMutation(SET_VAT_RATE);
  const form = useForm({
    initialValues: { class: 'GENERAL' as VatClass, from: today(timeZone) as string, rate: '', source: '' },
  });
  const { submit, fault, busy } = useSubmit(form);
  const onSubmit = form.onSubmit(async (input) => {
    if (!(await submit(async () => (await set({ variables: { input } })).data?.setVatRate.errors))) return;
    tell(t('vat.set'));
    onSaved();
  });
  return (
    <FormDialog
      title={t('vat.add')}
      size={380}
      onSubmit={onSubmit}
      noValidate
      fault={fault}
      act={t('common:save')}
      busy={busy}
      onClose={onClose}
    >
      <Select
        label={t('vat.class')}
        required
        allowDeselect={false}
        data={CLASSES.map((value) => ({ value, label: t(`vat.classes.${value}`) }))}
        {...form.getInputProps('class')}
      />
      <NumberInput
        label={t('vat.rate')}
        required
        data-autofocus
        value={form.values.rate || null}
        error={form.errors.rate}
        rightSection="%"
        onChange={(rate) => form.setFieldValue('rate', rate ?? '')}
      />
      <DateInput
        label={t('vat.from')}
        required
        value={form.values.from}
        error={form.errors.from}
        onChange={(from) => form.setFieldValue('from', from ?? '')}
      />
      <TextInput
        label={t('vat.source')}
        description={t('vat.sourceHint')}
        required
        maxLength={100}
        {...form.getInputProps('source')}
      />
    </FormDialog>
  );
}
