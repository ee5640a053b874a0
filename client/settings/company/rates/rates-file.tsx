import { useMutation } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTexts } from '#client/texts/use-texts.ts';
import { tell } from '#client/ui/tell.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { useSubmit } from '../../use-submit.ts';
import { IMPORT_CURRENCY_RATES } from '../company.documents.ts';

interface Props {
  onBrought: () => void;
  onClose: () => void;
}

/** Brings rates in from a CSV file. */
export default function RatesFile({ onBrought, onClose }: Props) {
  const { t } = useTexts(['company', 'common']);
  const [bring] = useMutation(IMPORT_CURRENCY_RATES);
  const form = useForm({ initialValues: { csv: null as File | null, source: t('rates.ecb') as string } });
  const { submit, fault, busy } = useSubmit(form);
  const onSubmit = form.onSubmit(async ({ csv: file, source }) => {
    let count = 0;
    const brought = await submit(async () => {
      const input = { csv: (await file?.text()) ?? '', source };
      const answer = (await bring({ variables: { input } })).data?.importCurrencyRates;
      count = answer?.count ?? 0;
      return answer?.errors;
    });
    if (!brought) return;
    tell(t('rates.brought', { count }));
    onBrought();
  });
  return (
    <FormDialog
      title={t('rates.bring')}
      size={420}
      onSubmit={onSubmit}
      noValidate
      fault={fault}
      act={t('common:save')}
      busy={busy}
      onClose={onClose}
    >
      <TextInput
        type="file"
        label={t('rates.file')}
        description={t('rates.fileHint')}
        accept=".csv,text/csv"
        required
        error={form.errors.csv}
        onChange={({ currentTarget }) => form.setFieldValue('csv', currentTarget.files?.[0] ?? null)}
      />
      <TextInput label={t('rates.source')} required maxLength={100} {...form.getInputProps('source')} />
    </FormDialog>
  );
}
