import { type FloatingPosition, Popover } from '@mantine/core';
import type { ReactNode } from 'react';
import { LentTarget } from './lent-target.tsx';
import type { Popup } from './use-popup.tsx';

interface Props {
  popup: Popup;
  label: string;
  position?: FloatingPosition;
  padding?: number;
  children: ReactNode;
}

/** The small dialog of a PopupButton. */
export function PopupDialog({ popup, label, position = 'bottom-start', padding = 0, children }: Props) {
  return (
    <Popover
      opened
      onChange={(opened) => !opened && popup.close()}
      position={position}
      trapFocus
      returnFocus
      withRoles={false}
    >
      <Popover.Target>
        <LentTarget element={popup.button} />
      </Popover.Target>
      <Popover.Dropdown p={padding} role="dialog" aria-label={label}>
        {children}
      </Popover.Dropdown>
    </Popover>
  );
}
