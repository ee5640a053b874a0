import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { useWindow } from '#client/scroll/use-window.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import type { Lift } from './board-context.ts';
import { CardItem } from './card-item.tsx';
import styles from './card-stack.module.css';
import type { BoardSession } from './model/board-session.ts';
import type { BoardCard, BoardColumn } from './model/board-state.ts';
import { useDropPlace } from './use-drop-place.ts';

/** What is drawn of a board's cards, and how more of them are read. */
export interface Drawing {
  session: BoardSession;
  lift: Lift | null;
  /** The card that Tab leads to. */
  active: string | null;
  onReadOn: (column: string | null) => void;
}

interface Props extends Drawing {
  column: BoardColumn;
  /** What a card is let go over. */
  element: RefObject<HTMLElement | null>;
}

type Item = { key: string; card: BoardCard } | { key: 'gap' } | { key: 'more' };

const GAP = 8;
/** How near the end of what was read the next page is asked for, in cards. */
const AHEAD = 15;

/** The cards of a column or cell: those in and near the visible part. */
export function CardStack({ column, element, session, lift, active, onReadOn }: Props) {
  const { t } = useTexts('board');
  const value = column.value ?? null;
  const scroller = useRef<HTMLDivElement>(null);
  const items = useMemo(() => itemsOf(column, value, lift), [column, value, lift]);
  const { drawn, total, measure, reveal } = useWindow(scroller, {
    count: items.length,
    sizeOf: (index) => (items[index]?.key === 'gap' && lift ? lift.height : 92),
    keyOf: (index) => items[index]?.key ?? String(index),
    gap: GAP,
    before: 9,
    after: 24,
    beyond: 5,
  });

  const lastDrawn = drawn.at(-1)?.index ?? 0;
  const wantsMore = column.hasMore && lastDrawn >= items.length - AHEAD;
  useEffect(() => {
    if (wantsMore) onReadOn(value);
  }, [wantsMore, onReadOn, value]);

  useDropPlace(value, element, {
    extents: () =>
      drawn.flatMap(({ index, start, end }) => {
        const item = items[index];
        return item && 'card' in item ? [{ recordId: item.card.recordId, start, end }] : [];
      }),
    ownY: (clientY) => {
      const box = scroller.current;
      return box ? clientY - box.getBoundingClientRect().top + box.scrollTop : 0;
    },
    reveal,
  });

  // Where Tab does not come to a card, it comes to the cards' scroller, so that it can be scrolled.
  const holdsActive = column.cards.some(({ recordId }) => recordId === active);
  const lifted = lift?.by === 'pointer' && lift.from.column === value ? lift.recordId : null;
  const hidden = lifted ? column.cards.find((card) => card.recordId === lifted) : undefined;
  return (
    <div ref={scroller} className={styles.scroller} tabIndex={holdsActive || items.length === 0 ? -1 : 0} data-scroller>
      <ul className={styles.cards} style={{ height: total }} data-dragging={lift?.by}>
        {hidden && <CardItem key={hidden.recordId} card={hidden} away />}
        {drawn.map(({ index, key, start, size }) => {
          const item = items[index];
          if (!item) return null;
          const style = { transform: `translateY(${start}px)` };
          if (item.key === 'gap') {
            return <li key="gap" className={styles.gap} style={{ ...style, height: size }} aria-hidden="true" />;
          }
          if (!('card' in item)) {
            return <li key="more" className={styles.more} style={style} aria-hidden="true" />;
          }
          const { recordId } = item.card;
          return (
            <CardItem
              key={key}
              card={item.card}
              index={index}
              top={start}
              measure={measure}
              lifted={lift?.by === 'keyboard' && lift.recordId === recordId}
              active={active === recordId}
              refusal={session.refusals.get(recordId)}
              mover={session.movers.get(recordId)?.by}
            />
          );
        })}
      </ul>
      {items.length === 0 && <p className={styles.empty}>{t('emptyColumn')}</p>}
    </div>
  );
}

/** The cards as they stand now; where the pointer carries one, a gap in its place; below, what is still to be read. */
function itemsOf(column: BoardColumn, value: string | null, lift: Lift | null): Item[] {
  const others = lift ? column.cards.filter((card) => card.recordId !== lift.recordId) : column.cards;
  const items: Item[] = others.map((card) => ({ key: card.recordId, card }));
  if (column.hasMore) items.push({ key: 'more' });
  if (lift?.place.column !== value) return items;
  const carried = lift.by === 'keyboard' ? { key: lift.recordId, card: lift.card } : { key: 'gap' as const };
  return items.toSpliced(lift.place.index, 0, carried);
}
