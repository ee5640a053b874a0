import { useEffect, useRef, useState } from 'react';
import { whenIdle } from '#client/ui/when-idle.ts';
import { CardHands, type HandEvents } from './drag/card-hands.ts';

/** Lets the pointer lift cards as soon as what it takes is there, which is loaded when the board is drawn. */
export function usePointerHand(events: HandEvents) {
  const [cards] = useState(() => new CardHands());
  const overlay = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let end = () => {};
    let gone = false;
    const callOff = whenIdle(async () => {
      const { createPointerHand } = await import('./drag/pointer-hand.ts');
      if (gone) return;
      const hand = createPointerHand(events);
      hand.carry(overlay.current);
      cards.give(hand);
      end = () => {
        cards.give(null);
        hand.destroy();
      };
    });
    return () => {
      gone = true;
      callOff();
      end();
    };
  }, [cards, events]);
  return { hold: cards.hold, overlay };
}
