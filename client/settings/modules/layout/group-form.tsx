import { Modal, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTexts } from '#client/texts/use-texts.ts';
import { DialogActs } from '#client/ui/dialog-acts.tsx';
import { Labels } from '../labels.tsx';
import type { DraftGroup } from './move-field.ts';

interface Props {
  group: DraftGroup;
  onNamed: (group: DraftGroup) => void;
  onClose: () => void;
}

/** Names a group of fields. */
export function GroupForm({ group, onNamed, onClose }: Props) {
  const { t } = useTexts(['modules', 'common']);
  const form = useForm({
    initialValues: { fi: group.fi, en: group.en },
    validate: { fi: (fi) => (fi.trim() ? null : t('layout.nameNeeded')) },
  });
  return (
    <Modal opened onClose={onClose} title={group.fi || t('layout.add')} size={400} centered>
      <form
        noValidate
        onSubmit={form.onSubmit(({ fi, en }) => onNamed({ ...group, fi: fi.trim(), en: en.trim() || fi.trim() }))}
      >
        <Stack gap="md">
          <Labels form={form} enHint={t('enHint')} />
          <DialogActs act={t('layout.name')} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
