import { UnstyledButton } from '@mantine/core';
import { type ReactNode, Suspense, useState } from 'react';

/** What a popup needs of its button: where it stands, and how it is closed. */
export interface Popup {
  button: HTMLElement;
  close: () => void;
}

interface Props {
  kind: 'menu' | 'dialog';
  className?: string;
  label?: string;
  /** Draws the popup, by a component that is loaded when it is first asked for. */
  popup: (popup: Popup) => ReactNode;
  children: ReactNode;
  /** Set where keys open it as well. */
  opened?: boolean;
  onOpened?: (opened: boolean) => void;
}

/**
 * A button with a popup. Menus, dialogs and what places them weigh more than a whole list; a page that nobody has clicked
 * on yet does without.
 */
export function PopupButton({ kind, className, label, popup, children, opened, onOpened }: Props) {
  const [own, setOwn] = useState(false);
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  const open = opened ?? own;
  const set = onOpened ?? setOwn;
  return (
    <>
      <UnstyledButton
        ref={setButton}
        className={className}
        aria-label={label}
        aria-haspopup={kind}
        aria-expanded={open}
        onClick={() => set(!open)}
      >
        {children}
      </UnstyledButton>
      {open && button && <Suspense>{popup({ button, close: () => set(false) })}</Suspense>}
    </>
  );
}
