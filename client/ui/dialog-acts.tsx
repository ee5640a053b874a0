import { Button, Group } from '@mantine/core';
import { useTexts } from '#client/texts/use-texts.ts';

interface Props {
  /** What submitting does, in a word. */
  act: string;
  onCancel: () => void;
  busy?: boolean;
  disabled?: boolean;
  /** Whether it takes something away. */
  danger?: boolean;
}

/** How a dialog with a form ends: cancel, or submit. */
export function DialogActs({ act, onCancel, busy, disabled, danger }: Props) {
  const { t } = useTexts('common');
  return (
    <Group justify="flex-end" gap="sm">
      <Button variant="default" onClick={onCancel}>
        {t('cancel')}
      </Button>
      <Button type="submit" color={danger ? 'red' : undefined} loading={busy} disabled={disabled}>
        {act}
      </Button>
    </Group>
  );
}
