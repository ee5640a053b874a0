import { useMutation } from '@apollo/client/react';
import { Select } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTexts } from '#client/texts/use-texts.ts';
import { FormDialog } from '../form-dialog.tsx';
import { useSubmit } from '../use-submit.ts';
import { DELETE_STAGE, type SettingsPipeline, type SettingsStage } from './pipelines.documents.ts';

interface Props {
  stage: SettingsStage;
  pipelines: readonly SettingsPipeline[];
  onDeleted: () => void;
  onClose: () => void;
}

/** Takes a stage away, and asks where what stands in it goes. */
export function DeleteStage({ stage, pipelines, onDeleted, onClose }: Props) {
  const { t } = useTexts(['pipelines', 'common']);
  const [remove] = useMutation(DELETE_STAGE);
  const form = useForm({ initialValues: { moveToId: null as string | null } });
  const { submit, fault, busy } = useSubmit(form);
  const onSubmit = form.onSubmit(async ({ moveToId }) => {
    const input = { id: stage.id, moveToId };
    if (await submit(async () => (await remove({ variables: { input } })).data?.deleteStage.errors)) onDeleted();
  });
  return (
    <FormDialog
      title={t('deleteTitle', { name: stage.name })}
      size={420}
      onSubmit={onSubmit}
      fault={fault}
      act={t('common:delete')}
      danger
      busy={busy}
      onClose={onClose}
    >
      <span>{t('deleteText')}</span>
      <Select
        label={t('moveTo')}
        clearable
        data={pipelines.map((pipeline) => ({
          group: pipeline.name,
          items: pipeline.stages
            .filter(({ id }) => id !== stage.id)
            .map(({ id, name }) => ({ value: id, label: name })),
        }))}
        {...form.getInputProps('moveToId')}
      />
    </FormDialog>
  );
}
