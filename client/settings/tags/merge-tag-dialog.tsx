import { useMutation } from '@apollo/client/react';
import { Modal, Select, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Fault } from '#client/sign-in/fault.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { DialogActs } from '#client/ui/dialog-acts.tsx';
import { tell } from '#client/ui/tell.ts';
import { useSubmit } from '../use-submit.ts';
import { MERGE_TAGS, type SettingsTag } from './tags.documents.ts';

interface Props {
  tag: SettingsTag;
  tags: readonly SettingsTag[];
  onSaved: () => Promise<void>;
  onClose: () => void;
}

/** Gives the records that have one tag another, which all of them can have. */
export function MergeTagDialog({ tag, tags, onSaved, onClose }: Props) {
  const { t } = useTexts('tags');
  const [merge] = useMutation(MERGE_TAGS);
  const form = useForm({ initialValues: { into: null as string | null } });
  const { submit, fault, busy } = useSubmit(form);
  const others = tags.filter(({ key, module }) => key !== tag.key && (!module || module === tag.module));
  const onSubmit = form.onSubmit(async ({ into }) => {
    let changed = 0;
    const saved = await submit(async () => {
      const answer = (await merge({ variables: { input: { key: tag.key, into: into ?? '' } } })).data?.mergeTags;
      changed = answer?.changed ?? 0;
      return answer?.errors;
    });
    if (!saved) return;
    tell(t('settings.merged', { count: changed }));
    await onSaved();
  });
  return (
    <Modal opened onClose={onClose} title={t('settings.mergeTitle', { name: tag.name })} size={400} centered>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="md">
          <p style={{ margin: 0 }}>{t('settings.mergeText', { name: tag.name })}</p>
          <Fault text={fault} />
          <Select
            label={t('settings.into')}
            required
            searchable
            data-autofocus
            data={others.map(({ key, name }) => ({ value: key, label: name }))}
            {...form.getInputProps('into')}
          />
          <DialogActs act={t('settings.mergeAct')} onCancel={onClose} danger busy={busy} disabled={!form.values.into} />
        </Stack>
      </form>
    </Modal>
  );
}
