import { type FocusEvent, type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ColumnHandle, Lift } from './board-context.ts';
import { aboveAndBelow, besides } from './model/across.ts';
import { type BoardState, findCard } from './model/board-state.ts';

interface Ground {
  shown: BoardState;
  lift: Lift | null;
  columns: ReadonlyMap<string | null, ColumnHandle>;
}

/** Moves focus over the cards: one of them is in the order of Tab, arrows lead to the others. */
export function useFocus({ shown, lift, columns }: Ground) {
  const [focused, setFocused] = useState<string | null>(null);
  const open = shown.columns.filter(({ hidden }) => !hidden);
  const active = focused && findCard(shown, focused) ? focused : (firstCard(open) ?? null);

  const goTo = useCallback(
    (recordId: string, column: string | null, index: number) => {
      columns.get(column)?.reveal(index);
      setFocused(recordId);
      requestAnimationFrame(() => focusLink(recordId));
    },
    [columns],
  );

  // Another column draws a lifted card anew: the hand must stay on it.
  useLayoutEffect(() => {
    if (lift?.by !== 'keyboard') return;
    const frame = requestAnimationFrame(() => focusLink(lift.recordId));
    return () => cancelAnimationFrame(frame);
  }, [lift]);
  const wasLifted = useRef<string | null>(null);
  useEffect(() => {
    const dropped = wasLifted.current;
    wasLifted.current = lift?.by === 'keyboard' ? lift.recordId : null;
    if (!dropped || lift) return;
    requestAnimationFrame(() => focusLink(dropped));
  }, [lift]);

  const onFocus = useCallback((event: FocusEvent) => {
    const recordId = event.target.closest<HTMLElement>('[data-card]')?.dataset.card;
    if (recordId) setFocused(recordId);
  }, []);

  /** Handles a key on the card of a record; answers whether it was one for focus. */
  const onFocusKey = (recordId: string, { key, target }: KeyboardEvent): boolean => {
    const at = open.findIndex(({ cards }) => cards.some((card) => card.recordId === recordId));
    if (at < 0) return false;
    if (key === 'm') {
      const menu = (target as Element).closest('[data-card]')?.querySelector<HTMLElement>('[data-card-menu]');
      menu?.click();
      return true;
    }
    const index = open[at]!.cards.findIndex((card) => card.recordId === recordId);
    const [column, next] = neighbour(open, at, index, key);
    const card = column?.cards[next];
    if (!column || !card) return key.startsWith('Arrow');
    goTo(card.recordId, column.value ?? null, next);
    return true;
  };

  return { active, onFocus, onFocusKey };
}

type Columns = BoardState['columns'];

function neighbour(open: Columns, at: number, index: number, key: string): [Columns[number] | undefined, number] {
  const here = open[at]!;
  if (key === 'Home') return [here, 0];
  if (key === 'End') return [here, here.cards.length - 1];
  const [row, step] = STEPS[key] ?? [false, 0];
  if (step === 0) return [undefined, -1];
  if (row) {
    const next = nextFilled(besides(open, here), here, step);
    return [next, Math.min(index, (next?.cards.length ?? 1) - 1)];
  }
  if (here.cards[index + step]) return [here, index + step];
  const lane = nextFilled(aboveAndBelow(open, here), here, step);
  return [lane, step > 0 ? 0 : (lane?.cards.length ?? 1) - 1];
}

/** Whether a key goes along the row of columns, and which way. */
const STEPS: Record<string, [row: boolean, step: number]> = {
  ArrowUp: [false, -1],
  k: [false, -1],
  ArrowDown: [false, 1],
  j: [false, 1],
  ArrowLeft: [true, -1],
  h: [true, -1],
  ArrowRight: [true, 1],
  l: [true, 1],
};

function nextFilled(columns: Columns, from: Columns[number], step: number): Columns[number] | undefined {
  let next = columns.indexOf(from) + step;
  while (columns[next]?.cards.length === 0) next += step;
  return columns[next];
}

function firstCard(columns: Columns): string | undefined {
  return columns.find(({ cards }) => cards.length > 0)?.cards[0]?.recordId;
}

function focusLink(recordId: string): void {
  document.querySelector<HTMLElement>(`[data-card="${CSS.escape(recordId)}"]:not([data-away]) a`)?.focus();
}
