import { useMutation } from '@apollo/client/react';
import { Checkbox } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTexts } from '#client/texts/use-texts.ts';
import { tell } from '#client/ui/tell.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { useSubmit } from '../../use-submit.ts';
import { Labels } from '../labels.tsx';
import { type SettingsField, UPDATE_FIELD } from '../modules.documents.ts';

interface Props {
  module: string;
  field: SettingsField;
  onClose: () => void;
}

/** Changes how a field is called, and its rules. */
export function EditFieldForm({ module, field, onClose }: Props) {
  const { t } = useTexts(['modules', 'common']);
  const [update] = useMutation(UPDATE_FIELD);
  const form = useForm({
    initialValues: { fi: field.labels.fi, en: field.labels.en, required: field.required, unique: field.unique },
  });
  const { submit, fault, busy } = useSubmit(form);
  const fixed = field.alwaysFilled || !field.writable;

  const onSubmit = form.onSubmit(async ({ fi, en, required, unique }) => {
    const input = {
      module,
      field: field.name,
      labels: { fi, en: en || fi },
      ...(required !== field.required && { required }),
      ...(unique !== field.unique && { unique }),
    };
    if (!(await submit(async () => (await update({ variables: { input } })).data?.updateField.errors))) return;
    tell(t('saved'));
    onClose();
  });

  return (
    <FormDialog
      title={field.label}
      size={440}
      onSubmit={onSubmit}
      noValidate
      fault={fault}
      act={t('common:save')}
      busy={busy}
      onClose={onClose}
    >
      <Labels form={form} enHint={t('enHint')} />
      <Checkbox
        label={t('fields.requiredHint')}
        description={fixed ? t('fields.requiredFixed') : undefined}
        disabled={fixed}
        {...form.getInputProps('required', { type: 'checkbox' })}
      />
      {field.mayBeUnique && (
        <Checkbox label={t('fields.uniqueHint')} {...form.getInputProps('unique', { type: 'checkbox' })} />
      )}
    </FormDialog>
  );
}
