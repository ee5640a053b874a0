import { type FloatingPosition, Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import { LentTarget } from './lent-target.tsx';
import type { Popup } from './use-popup.tsx';

interface Props {
  popup: Popup;
  position?: FloatingPosition;
  width?: number;
  /** `Menu.Item`s. */
  children: ReactNode;
}

/** The menu of a PopupButton. */
export function PopupMenu({ popup, position = 'bottom-start', width = 220, children }: Props) {
  return (
    <Menu opened onChange={(opened) => !opened && popup.close()} position={position} width={width} returnFocus>
      <Menu.Target>
        <LentTarget element={popup.button} />
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
