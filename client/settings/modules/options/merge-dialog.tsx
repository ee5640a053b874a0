import { useMutation } from '@apollo/client/react';
import { Modal, Select, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Fault } from '#client/sign-in/fault.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { DialogActs } from '#client/ui/dialog-acts.tsx';
import { tell } from '#client/ui/tell.ts';
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
    <Modal opened onClose={onClose} title={t('options.mergeTitle', { label: option.label })} size={400} centered>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="md">
          <p style={{ margin: 0 }}>{t('options.mergeText', { label: option.label })}</p>
          <Fault text={fault} />
          <Select
            label={t('options.into')}
            required
            data-autofocus
            data={options.filter(({ value }) => value !== option.value).map(({ value, label }) => ({ value, label }))}
            {...form.getInputProps('into')}
          />
          <DialogActs act={t('options.merge')} onCancel={onClose} danger busy={busy} disabled={!form.values.into} />
        </Stack>
      </form>
    </Modal>
  );
}
