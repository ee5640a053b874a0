import { type ComponentType, lazy } from 'react';

export interface QuickActProps {
  id: string;
  className?: string;
  /** Told the title of the record that the act is begun with. */
  onStart: (title: string) => void;
}

/** An act upon a single record that needs not be opened for it. */
interface QuickAct {
  /** What begins it from a menu, and from a bar; nothing where the reader may not. */
  Item: ComponentType<QuickActProps>;
  Button: ComponentType<QuickActProps>;
  /** What carries it out. */
  Dialog: ComponentType<{ id: string; title: string; onClose: () => void }>;
}

/** What single modules add to the menus of cards, and to what is done with a selected row. */
export const quickActs: Record<string, QuickAct> = {
  leads: {
    Item: lazy(() => import('#client/leads/convert-item.tsx')),
    Button: lazy(() => import('#client/leads/convert-button.tsx')),
    Dialog: lazy(() => import('#client/leads/convert-dialog.tsx')),
  },
};
