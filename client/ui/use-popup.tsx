import { type ReactNode, Suspense, useState } from 'react';

/** What a popup needs of its button: where it stands, and how it is closed. */
export interface Popup {
  button: HTMLElement;
  close: () => void;
}

/** Whether it is open, where keys open it as well. */
export interface Opened {
  opened?: boolean;
  onOpened?: (opened: boolean) => void;
}

/**
 * A popup and the properties of the button that opens it. Menus, dialogs and what places them weigh more than a whole list;
 * a page that nobody has clicked on yet does without: `draw` is to draw a component that is loaded when it is first asked for.
 */
export function usePopup(
  kind: 'menu' | 'dialog',
  draw: (popup: Popup) => ReactNode,
  { opened, onOpened }: Opened = {},
) {
  const [own, setOwn] = useState(false);
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  const open = opened ?? own;
  const set = onOpened ?? setOwn;
  return {
    trigger: {
      ref: setButton,
      'aria-haspopup': kind,
      'aria-expanded': open,
      onClick: () => set(!open),
    },
    drawn: open && button && <Suspense>{draw({ button, close: () => set(false) })}</Suspense>,
  };
}
