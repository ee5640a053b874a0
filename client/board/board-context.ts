import { createContext, use } from 'react';
import type { Field } from '#client/catalog/catalog.ts';
import type { CardExtent, Place } from './drag/place.ts';
import type { BoardCard } from './model/board-state.ts';
import type { Conversion } from './model/in-own.ts';

/** A card in somebody's hand. */
export interface Lift {
  recordId: string;
  card: BoardCard;
  by: 'pointer' | 'keyboard';
  from: Place;
  place: Place;
  /** Height of the gap that it leaves, in pixels. */
  height: number;
}

/** What a drawn column can be asked while a card is dragged or focus moves. */
export interface ColumnHandle {
  element: HTMLElement;
  /** Cards near the visible part with their extent, in the column's own coordinates. */
  extents: () => CardExtent[];
  /** The column's own coordinate of a point on the screen. */
  ownY: (clientY: number) => number;
  reveal: (index: number) => void;
}

export interface Target {
  value: string | null;
  label: string;
}

/** What all cards of a board share; it stays the same while cards move, so that only those that moved are drawn anew. */
export interface BoardScene {
  module: string;
  mayMove: boolean;
  /** The columns that a card can be moved to, and the lanes, where there are any. */
  targets: readonly Target[];
  laneTargets?: readonly Target[];
  /** By what sums of several currencies are told as one. */
  conversion?: Conversion | null;
  fields: ReadonlyMap<string, Field>;
  /** Days after which a card counts as rotting, by column. */
  restLimits: ReadonlyMap<string, number>;
  viewerId: string;
  register: (column: string | null, handle: ColumnHandle) => () => void;
  /** Lets a card be lifted by pointer, until the returned function is called. */
  hold: (recordId: string, element: Element, handle: Element) => () => void;
  open: (recordId: string) => void;
  moveToColumn: (recordId: string, column: string | null) => void;
  dismissRefusal: (recordId: string) => void;
}

const BoardContext = createContext<BoardScene | null>(null);

export const BoardProvider = BoardContext;

/** The board that a column or a card is drawn on. */
export function useScene(): BoardScene {
  const scene = use(BoardContext);
  if (!scene) throw new Error('A column or a card stands on a board.');
  return scene;
}
