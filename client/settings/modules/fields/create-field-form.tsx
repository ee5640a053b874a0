import { useMutation } from '@apollo/client/react';
import { Checkbox, Select, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useModules } from '#client/catalog/catalog.ts';
import type { FieldType } from '#client/generated/graphql.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { hueNames } from '#client/theme/tokens.ts';
import { tell } from '#client/ui/tell.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { useSubmit } from '../../use-submit.ts';
import { Labels } from '../labels.tsx';
import { CREATE_FIELD, type SettingsModule } from '../modules.documents.ts';

const TYPES: FieldType[] = [
  'TEXT',
  'LONG_TEXT',
  'INTEGER',
  'DECIMAL',
  'MONEY',
  'PERCENT',
  'DATE',
  'DATETIME',
  'BOOLEAN',
  'PICKLIST',
  'EMAIL',
  'PHONE',
  'URL',
  'PRINCIPAL',
  'USER',
  'RELATION',
];
const UNIQUE = new Set<FieldType>(['TEXT', 'EMAIL', 'PHONE', 'URL', 'INTEGER']);

interface Props {
  settings: SettingsModule;
  onClose: () => void;
}

/** Adds a field to a module. */
export function CreateFieldForm({ settings, onClose }: Props) {
  const { t } = useTexts(['modules', 'common']);
  const modules = useModules();
  const [create] = useMutation(CREATE_FIELD);
  const form = useForm({
    initialValues: {
      fi: '',
      en: '',
      type: 'TEXT' as FieldType,
      group: '',
      relatedModule: null as string | null,
      options: '',
      required: false,
      unique: false,
    },
  });
  const { submit, fault, busy } = useSubmit(form);
  const { type } = form.values;
  const groups = [...new Map(settings.fields.map(({ group, groupLabel }) => [group, groupLabel]))].filter(
    ([group]) => group !== 'system' && group !== 'custom',
  );

  const onSubmit = form.onSubmit(async ({ fi, en, group, relatedModule, options, required, unique }) => {
    const input = {
      module: settings.module,
      labels: { fi, en: en || fi },
      type,
      group: group || null,
      required,
      unique: unique && UNIQUE.has(type),
      ...(type === 'RELATION' && { relatedModule }),
      ...(type === 'PICKLIST' && { options: optionsIn(options) }),
    };
    const saved = await submit(async () => (await create({ variables: { input } })).data?.createField.errors);
    if (!saved) return;
    tell(t('fields.created', { label: fi }));
    onClose();
  });

  return (
    <FormDialog
      title={t('fields.create')}
      size={440}
      onSubmit={onSubmit}
      noValidate
      fault={fault}
      act={t('fields.add')}
      busy={busy}
      onClose={onClose}
    >
      <Labels form={form} enHint={t('enHint')} />
      <Select
        label={t('fields.type')}
        description={t('fields.typeHint')}
        allowDeselect={false}
        searchable
        data={TYPES.map((value) => ({ value, label: t(`types.${value}`) }))}
        {...form.getInputProps('type')}
      />
      {type === 'RELATION' && (
        <Select
          label={t('fields.relatedModule')}
          required
          data={modules.map(({ name, label }) => ({ value: name, label }))}
          {...form.getInputProps('relatedModule')}
        />
      )}
      {type === 'PICKLIST' && (
        <Textarea
          label={t('fields.options')}
          description={t('fields.optionsHint')}
          autosize
          minRows={3}
          maxRows={10}
          {...form.getInputProps('options')}
        />
      )}
      <Select
        label={t('fields.group')}
        allowDeselect={false}
        data={[{ value: '', label: t('fields.ownGroup') }, ...groups.map(([value, label]) => ({ value, label }))]}
        {...form.getInputProps('group')}
      />
      <Checkbox label={t('fields.requiredHint')} {...form.getInputProps('required', { type: 'checkbox' })} />
      {UNIQUE.has(type) && (
        <Checkbox label={t('fields.uniqueHint')} {...form.getInputProps('unique', { type: 'checkbox' })} />
      )}
    </FormDialog>
  );
}

/** Values from lines of text, on hues in turn. */
function optionsIn(text: string) {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return lines.map((line, index) => ({
    labels: { fi: line, en: line },
    hue: hueNames[(index + 5) % hueNames.length] ?? null,
  }));
}
