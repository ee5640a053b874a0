import { type FocusEvent, type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ColumnHandle, Lift } from './board-context.ts';
import { type BoardState, findCard } from './model/board-state.ts';

interface Ground {
  shown: BoardState;
  folds: ReadonlyMap<string | null, boolean>;
  lift: Lift | null;
  columns: ReadonlyMap<string | null, ColumnHandle>;
}

/** Moves focus over the cards: one of them is in the order of Tab, arrows lead to the others. */
export function useFocus({ shown, folds, lift, columns }: Ground) {
  const [focused, setFocused] = useState<string | null>(null);
  const open = shown.columns.filter(({ value, hidden }) => !(folds.get(value ?? null) ?? hidden));
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
  if (key === 'ArrowUp' || key === 'k') return [open[at], index - 1];
  if (key === 'ArrowDown' || key === 'j') return [open[at], index + 1];
  if (key === 'Home') return [open[at], 0];
  if (key === 'End') return [open[at], open[at]!.cards.length - 1];
  const step = key === 'ArrowRight' || key === 'l' ? 1 : key === 'ArrowLeft' || key === 'h' ? -1 : 0;
  if (step === 0) return [undefined, -1];
  let next = at + step;
  while (open[next]?.cards.length === 0) next += step;
  return [open[next], Math.min(index, (open[next]?.cards.length ?? 1) - 1)];
}

function firstCard(columns: Columns): string | undefined {
  return columns.find(({ cards }) => cards.length > 0)?.cards[0]?.recordId;
}

function focusLink(recordId: string): void {
  document.querySelector<HTMLElement>(`[data-card="${CSS.escape(recordId)}"]:not([data-away]) a`)?.focus();
}
