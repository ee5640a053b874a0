import { useEffect, useRef } from 'react';
import { useTexts } from '#client/texts/use-texts.ts';
import { findCard } from './model/board-state.ts';
import type { OpenBoard } from './use-board.ts';

/** How long a card wears the name of whoever moved it. */
const TAG_MS = 2_600;

/** Says who moved what, and takes the name off the card after a while. */
export function useMovers(
  { session, shown, dispatch }: OpenBoard,
  viewerId: string,
  say: (text: string) => void,
): void {
  const { t } = useTexts('board');
  const told = useRef(0);
  useEffect(() => {
    for (const [recordId, { by, at }] of session.movers) {
      if (at <= told.current || by.id === viewerId) continue;
      const held = findCard(shown, recordId);
      if (held) say(t('live.moved', { who: by.name, title: held.card.title, column: held.column.label }));
    }
    told.current = Math.max(told.current, ...[...session.movers.values()].map(({ at }) => at));
  }, [session.movers, shown, viewerId, say, t]);

  useEffect(() => {
    const timers = [...session.movers].map(([recordId, { at }]) =>
      setTimeout(() => dispatch({ type: 'moverForgotten', recordId, at }), Math.max(0, at + TAG_MS - Date.now())),
    );
    return () => timers.forEach(clearTimeout);
  }, [session.movers, dispatch]);
}
