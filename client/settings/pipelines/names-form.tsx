import { Modal, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Fault } from '#client/sign-in/fault.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { DialogActs } from '#client/ui/dialog-acts.tsx';
import { type Send, useSubmit } from '../use-submit.ts';

interface Names {
  fi: string;
  en: string;
}

interface Props {
  title: string;
  names?: Names;
  onSend: (names: Names) => ReturnType<Send>;
  onSaved: () => void;
  onClose: () => void;
}

/** Asks for a name in every language. */
export function NamesForm({ title, names, onSend, onSaved, onClose }: Props) {
  const { t } = useTexts(['pipelines', 'common']);
  const form = useForm({ initialValues: { fi: names?.fi ?? '', en: names?.en ?? '' } });
  const { submit, fault, busy } = useSubmit(form);
  const onSubmit = form.onSubmit(async ({ fi, en }) => {
    if (await submit(() => onSend({ fi, en }))) onSaved();
  });
  return (
    <Modal opened onClose={onClose} title={title} size={420} centered>
      <form onSubmit={onSubmit}>
        <Stack gap="md">
          <Fault text={fault} />
          <TextInput label={t('nameFi')} required maxLength={100} data-autofocus {...form.getInputProps('fi')} />
          <TextInput label={t('nameEn')} required maxLength={100} {...form.getInputProps('en')} />
          <DialogActs act={t('common:save')} onCancel={onClose} busy={busy} />
        </Stack>
      </form>
    </Modal>
  );
}
