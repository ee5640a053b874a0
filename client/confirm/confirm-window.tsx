import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTexts } from '#client/texts/use-texts.ts';

export interface Question {
  title: string;
  /** What will happen, by number where there is one. */
  children: ReactNode;
  /** Name of the act, on its button. */
  act: string;
  /** Whether it cannot be taken back. */
  danger?: boolean;
  onConfirm: () => Promise<unknown> | unknown;
  onClose: () => void;
}

/** The window of a ConfirmDialog. */
export default function ConfirmWindow({ title, children, act, danger = false, onConfirm, onClose }: Question) {
  const { t } = useTexts('common');
  const [busy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    try {
      await onConfirm();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={title} size={400} centered>
      <Stack gap="lg">
        <Text component="div">{children}</Text>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button color={danger ? 'red' : undefined} loading={busy} onClick={confirm} data-autofocus>
            {act}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
