import { useMutation } from '@apollo/client/react';
import { Group, MultiSelect, NumberInput, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useModule } from '#client/catalog/catalog.ts';
import type { StageKind } from '#client/generated/graphql.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { hueNames } from '#client/theme/tokens.ts';
import { HueDot } from '#client/ui/chip.tsx';
import { FormDialog } from '../form-dialog.tsx';
import { useSubmit } from '../use-submit.ts';
import { CREATE_STAGE, type SettingsStage, UPDATE_STAGE } from './pipelines.documents.ts';

interface Props {
  pipelineId: string;
  /** What to change; null makes a new one. */
  stage: SettingsStage | null;
  onSaved: () => void;
  onClose: () => void;
}

const KINDS: StageKind[] = ['OPEN', 'WON', 'LOST'];

/** Makes a stage, or changes what it means. */
export function StageForm({ pipelineId, stage, onSaved, onClose }: Props) {
  const { t } = useTexts(['pipelines', 'common', 'hues']);
  const [create] = useMutation(CREATE_STAGE);
  const [update] = useMutation(UPDATE_STAGE);
  const fields = useModule('potentials')?.fields.filter(({ writable, name }) => writable && name !== 'stage') ?? [];
  const form = useForm({
    initialValues: {
      fi: stage?.names.fi ?? '',
      en: stage?.names.en ?? '',
      kind: stage?.kind ?? ('OPEN' as StageKind),
      probability: stage?.probability ?? 50,
      hue: stage?.hue ?? 'blue',
      rottingDays: stage?.rottingDays ?? ('' as number | ''),
      requiredFields: stage?.requiredFields ?? [],
    },
  });
  const { submit, fault, busy } = useSubmit(form);
  const open = form.getValues().kind === 'OPEN';
  const onSubmit = form.onSubmit(async ({ fi, en, probability, rottingDays, ...rest }) => {
    const values = {
      ...rest,
      names: { fi, en },
      probability: Number(probability),
      rottingDays: rottingDays === '' ? null : Number(rottingDays),
    };
    const saved = await submit(async () =>
      stage
        ? (await update({ variables: { input: { ...values, id: stage.id } } })).data?.updateStage.errors
        : (await create({ variables: { input: { ...values, pipelineId } } })).data?.createStage.errors,
    );
    if (saved) onSaved();
  });
  return (
    <FormDialog
      title={stage ? t('editStage', { name: stage.name }) : t('newStage')}
      size={480}
      onSubmit={onSubmit}
      fault={fault}
      act={t('common:save')}
      busy={busy}
      onClose={onClose}
    >
      <Group grow align="flex-start">
        <TextInput label={t('nameFi')} required maxLength={100} data-autofocus {...form.getInputProps('fi')} />
        <TextInput label={t('nameEn')} required maxLength={100} {...form.getInputProps('en')} />
      </Group>
      <Group grow align="flex-start">
        <Select
          label={t('kind')}
          allowDeselect={false}
          data={KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          {...form.getInputProps('kind')}
        />
        <Select
          label={t('hue')}
          allowDeselect={false}
          leftSection={<HueDot hue={form.getValues().hue} />}
          data={hueNames.map((value) => ({ value, label: t(`hues:names.${value}`) }))}
          {...form.getInputProps('hue')}
        />
      </Group>
      <Group grow align="flex-start">
        <NumberInput
          label={t('probability')}
          min={0}
          max={100}
          allowDecimal={false}
          disabled={!open}
          {...form.getInputProps('probability')}
        />
        <NumberInput
          label={t('rottingDays')}
          description={t('rottingHint')}
          min={1}
          allowDecimal={false}
          {...form.getInputProps('rottingDays')}
        />
      </Group>
      <MultiSelect
        label={t('required')}
        description={t('requiredHint')}
        data={fields.map(({ name, label }) => ({ value: name, label }))}
        searchable
        {...form.getInputProps('requiredFields')}
      />
    </FormDialog>
  );
}
