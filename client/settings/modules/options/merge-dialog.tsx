import { useMutation } from '@apollo/client/react';
import { Select } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTexts } from '#client/texts/use-texts.ts';
import { tell } from '#client/ui/tell.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { useSubmit } from '../../use-submit.ts';
import { MERGE_OPTION, type SettingsOption } from '../modules.documents.ts';

interface Props {
  module: string;
  field: string;
  option: SettingsOption;
  options: readonly SettingsOption[];
  onClose: () => void;
}

/** Gives the records of one value another. */
export function MergeDialog({ module, field, option, options, onClose }: Props) {
  const { t } = useTexts(['modules', 'common']);
  const [merge] = useMutation(MERGE_OPTION);
  const form = useForm({ initialValues: { into: null as string | null } });
  const { submit, fault, busy } = useSubmit(form);
  const onSubmit = form.onSubmit(async ({ into }) => {
    let changed = 0;
    const saved = await submit(async () => {
      const input = { module, field, value: option.value, into: into ?? '' };
      const answer = (await merge({ variables: { input } })).data?.mergeOption;
      changed = answer?.changed ?? 0;
      return answer?.errors;
    });
    if (!saved) return;
    tell(t('options.merged', { count: changed }));
    onClose();
  });
  return (
    <FormDialog
      title={t('options.mergeTitle', { label: option.label })}
      size={400}
      onSubmit={onSubmit}
      noValidate
      fault={fault}
      act={t('options.merge')}
      danger
      busy={busy}
      disabled={!form.values.into}
      onClose={onClose}
    >
      <p style={{ margin: 0 }}>{t('options.mergeText', { label: option.label })}</p>
      <Select
        label={t('options.into')}
        required
        data-autofocus
        data={options.filter(({ value }) => value !== option.value).map(({ value, label }) => ({ value, label }))}
        {...form.getInputProps('into')}
      />
    </FormDialog>
  );
}
