import { useMutation } from '@apollo/client/react';
import { Modal, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Fault } from '#client/sign-in/fault.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { DialogActs } from '#client/ui/dialog-acts.tsx';
import { HuePicker } from '#client/ui/hue-picker.tsx';
import { tell } from '#client/ui/tell.ts';
import { useSubmit } from '../../use-submit.ts';
import { Labels } from '../labels.tsx';
import { CREATE_OPTION, type SettingsOption, UPDATE_OPTION } from '../modules.documents.ts';

interface Props {
  module: string;
  field: string;
  /** What to change; null makes a new one. */
  option: SettingsOption | null;
  onClose: () => void;
}

/** Adds a value to a picklist, or changes how one is called and coloured. */
export function OptionForm({ module, field, option, onClose }: Props) {
  const { t } = useTexts(['modules', 'common']);
  const [create] = useMutation(CREATE_OPTION);
  const [update] = useMutation(UPDATE_OPTION);
  const form = useForm({
    initialValues: { fi: option?.labels.fi ?? '', en: option?.labels.en ?? '', hue: option?.hue ?? 'grey' },
  });
  const { submit, fault, busy } = useSubmit(form);

  const onSubmit = form.onSubmit(async ({ fi, en, hue }) => {
    const input = { module, field, labels: { fi, en: en || fi }, hue };
    const saved = await submit(async () =>
      option
        ? (await update({ variables: { input: { ...input, value: option.value } } })).data?.updateOption.errors
        : (await create({ variables: { input } })).data?.createOption.errors,
    );
    if (!saved) return;
    tell(t('saved'));
    onClose();
  });

  return (
    <Modal opened onClose={onClose} title={option?.label ?? t('options.create')} size={400} centered>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="md">
          <Fault text={fault} />
          <Labels form={form} enHint={t('enHint')} />
          <HuePicker value={form.values.hue} onChange={(hue) => form.setFieldValue('hue', hue)} />
          <DialogActs act={option ? t('common:save') : t('options.add')} onCancel={onClose} busy={busy} />
        </Stack>
      </form>
    </Modal>
  );
}
