import { useMutation } from '@apollo/client/react';
import { Checkbox, Modal, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Fault } from '#client/sign-in/fault.tsx';
import { CREATE_TAG } from '#client/tags/tags.documents.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { DialogActs } from '#client/ui/dialog-acts.tsx';
import { HuePicker } from '#client/ui/hue-picker.tsx';
import { tell } from '#client/ui/tell.ts';
import { useSubmit } from '../use-submit.ts';
import { type SettingsTag, UPDATE_TAG } from './tags.documents.ts';

interface Props {
  /** The module a new one is for; null for all. */
  module: string | null;
  /** What to change; null makes a new one. */
  tag: SettingsTag | null;
  onSaved: () => Promise<void>;
  onClose: () => void;
}

/** Makes a tag, or changes how one is called and coloured, and opens it to all modules. */
export function TagForm({ module, tag, onSaved, onClose }: Props) {
  const { t } = useTexts('tags');
  const [create] = useMutation(CREATE_TAG);
  const [update] = useMutation(UPDATE_TAG);
  const form = useForm({ initialValues: { name: tag?.name ?? '', hue: tag?.hue ?? 'grey', forAll: false } });
  const { submit, fault, busy } = useSubmit(form);
  const onSubmit = form.onSubmit(async ({ name, hue, forAll }) => {
    const saved = await submit(async () =>
      tag
        ? (await update({ variables: { input: { key: tag.key, name, hue, forAll } } })).data?.updateTag.errors
        : (await create({ variables: { input: { name, hue, module } } })).data?.createTag.errors,
    );
    if (!saved) return;
    tell(t('settings.saved'));
    await onSaved();
  });
  return (
    <Modal opened onClose={onClose} title={tag?.name ?? t('settings.create')} size={400} centered>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="md">
          <Fault text={fault} />
          <TextInput
            label={t('settings.name')}
            required
            maxLength={40}
            data-autofocus
            {...form.getInputProps('name')}
          />
          <HuePicker value={form.values.hue} onChange={(hue) => form.setFieldValue('hue', hue)} />
          {tag?.module && (
            <Checkbox
              label={t('settings.forAll')}
              description={t('settings.forAllHint')}
              {...form.getInputProps('forAll', { type: 'checkbox' })}
            />
          )}
          <DialogActs act={t('settings.save')} onCancel={onClose} busy={busy} />
        </Stack>
      </form>
    </Modal>
  );
}
