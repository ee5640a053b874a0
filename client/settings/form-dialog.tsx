import { Modal, Stack } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { Fault } from '#client/sign-in/fault.tsx';
import { DialogActs } from '#client/ui/dialog-acts.tsx';

interface Props {
  title: string;
  /** Its width in pixels. */
  size: number;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  /** Whether the form says by itself what is missing, in place of the browser. */
  noValidate?: boolean;
  /** What stood in the way of the whole. */
  fault?: string | null;
  /** What submitting does, in a word. */
  act: string;
  busy?: boolean;
  disabled?: boolean;
  /** Whether it takes something away. */
  danger?: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** A form of the settings in a dialog: its fields, what is wrong with the whole, and the two ways out. */
export function FormDialog({ title, size, onSubmit, noValidate, fault = null, onClose, children, ...acts }: Props) {
  return (
    <Modal opened onClose={onClose} title={title} size={size} centered>
      <form onSubmit={onSubmit} noValidate={noValidate}>
        <Stack gap="md">
          <Fault text={fault} />
          {children}
          <DialogActs onCancel={onClose} {...acts} />
        </Stack>
      </form>
    </Modal>
  );
}
