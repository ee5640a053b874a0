import { useMutation } from '@apollo/client/react';
import { Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useCompany } from '#client/catalog/catalog.ts';
import { NumberInput } from '#client/form/number-input.tsx';
import { DateInput } from '#client/pickers/date-input.tsx';
import { today } from '#client/pickers/read-day.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { tell } from '#client/ui/tell.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { useSubmit } from '../../use-submit.ts';
import { currencies } from '../choices.ts';
import { SET_CURRENCY_RATES } from '../company.documents.ts';

interface Props {
  own: string;
  inUse: readonly string[];
  onSaved: () => void;
  onClose: () => void;
}

/** What a currency is worth on a day, by hand. */
export default function RateForm({ own, inUse, onSaved, onClose }: Props) {
  const { t } = useTexts(['company', 'common']);
  const { timeZone } = useCompany();
  const [set] = useMutation(SET_CURRENCY_RATES);
  const form = useForm({
    initialValues: {
      currency: inUse[0] ?? '',
      day: today(timeZone) as string,
      rate: '',
      source: t('rates.ecb') as string,
    },
  });
  const { submit, fault, busy } = useSubmit(form);
  const onSubmit = form.onSubmit(async ({ source, ...rate }) => {
    const input = { rates: [rate], source };
    if (!(await submit(async () => (await set({ variables: { input } })).data?.setCurrencyRates.errors))) return;
    tell(t('rates.set'));
    onSaved();
  });
  const known = currencies().filter(({ value }) => value !== own);
  return (
    <FormDialog
      title={t('rates.add')}
      size={380}
      onSubmit={onSubmit}
      noValidate
      fault={fault}
      act={t('common:save')}
      busy={busy}
      onClose={onClose}
    >
      <Select
        label={t('rates.currency')}
        required
        searchable
        allowDeselect={false}
        data={[
          ...known.filter(({ value }) => inUse.includes(value)),
          ...known.filter(({ value }) => !inUse.includes(value)),
        ]}
        {...form.getInputProps('currency')}
      />
      <DateInput
        label={t('rates.day')}
        required
        value={form.values.day}
        error={form.errors.day}
        onChange={(day) => form.setFieldValue('day', day ?? '')}
      />
      <NumberInput
        label={t('rates.rateOf', { own })}
        required
        value={form.values.rate || null}
        error={form.errors.rate}
        rightSection={form.values.currency}
        rightSectionWidth={48}
        onChange={(rate) => form.setFieldValue('rate', rate ?? '')}
      />
      <TextInput label={t('rates.source')} required maxLength={100} {...form.getInputProps('source')} />
    </FormDialog>
  );
}
