import { createContext } from 'react';

/** The record that an act of its module was begun with. */
export interface Begun {
  id: string;
  title: string;
}

/**
 * Begins the act of a module with a record, from its row or its card. The page carries it out, and not the row or the card:
 * the act may move them, or take them away.
 */
export const BeginAct = createContext<(begun: Begun) => void>(() => undefined);
