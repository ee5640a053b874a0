import { Alert, Button, Group, Modal, Stack } from '@mantine/core';
import { CopyButton } from './copy-button.tsx';
import styles from './shown-secret.module.css';

interface Props {
  /** Whose secret it is. */
  title: string;
  /** That it is shown once, and what to do with it. */
  note: string;
  secret: string;
  /** Says that it has been kept. */
  act: string;
  onClose: () => void;
}

/** Shows a secret, once, to be copied. */
export function ShownSecret({ title, note, secret, act, onClose }: Props) {
  return (
    <Modal opened onClose={onClose} title={title} size={460} centered closeOnClickOutside={false}>
      <Stack gap="lg">
        <Alert color="accent" variant="light">
          {note}
        </Alert>
        <div className={styles.secret}>
          <code>{secret}</code>
          <CopyButton value={secret} />
        </div>
        <Group justify="flex-end">
          <Button onClick={onClose}>{act}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
