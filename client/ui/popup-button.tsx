import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { type Opened, type Popup, usePopup } from './use-popup.tsx';

interface Props extends Opened {
  kind: 'menu' | 'dialog';
  className?: string;
  label?: string;
  popup: (popup: Popup) => ReactNode;
  children: ReactNode;
}

/** A plain button with a popup. */
export function PopupButton({ kind, className, label, popup, children, ...opened }: Props) {
  const { trigger, drawn } = usePopup(kind, popup, opened);
  return (
    <>
      <UnstyledButton {...trigger} className={className} aria-label={label}>
        {children}
      </UnstyledButton>
      {drawn}
    </>
  );
}
