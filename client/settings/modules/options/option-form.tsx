import { useMutation } from '@apollo/client/react';
import { useForm } from '@mantine/form';
import { useTexts } from '#client/texts/use-texts.ts';
import { HuePicker } from '#client/ui/hue-picker.tsx';
import { tell } from '#client/ui/tell.ts';
import { FormDialog } from '../../form-dialog.tsx';
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
    <FormDialog
      title={option?.label ?? t('options.create')}
      size={400}
      onSubmit={onSubmit}
      noValidate
      fault={fault}
      act={option ? t('common:save') : t('options.add')}
      busy={busy}
      onClose={onClose}
    >
      <Labels form={form} enHint={t('enHint')} />
      <HuePicker value={form.values.hue} onChange={(hue) => form.setFieldValue('hue', hue)} />
    </FormDialog>
  );
}
