import { useForm } from '@mantine/form';
import { useTexts } from '#client/texts/use-texts.ts';
import { FormDialog } from '../../form-dialog.tsx';
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
    <FormDialog
      title={group.fi || t('layout.add')}
      size={400}
      onSubmit={form.onSubmit(({ fi, en }) => onNamed({ ...group, fi: fi.trim(), en: en.trim() || fi.trim() }))}
      noValidate
      act={t('layout.name')}
      onClose={onClose}
    >
      <Labels form={form} enHint={t('enHint')} />
    </FormDialog>
  );
}
