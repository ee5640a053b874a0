import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTexts } from '#client/texts/use-texts.ts';
import { FormDialog } from '../form-dialog.tsx';
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
    <FormDialog
      title={title}
      size={420}
      onSubmit={onSubmit}
      fault={fault}
      act={t('common:save')}
      busy={busy}
      onClose={onClose}
    >
      <TextInput label={t('nameFi')} required maxLength={100} data-autofocus {...form.getInputProps('fi')} />
      <TextInput label={t('nameEn')} required maxLength={100} {...form.getInputProps('en')} />
    </FormDialog>
  );
}
