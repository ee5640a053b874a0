import { Link } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { lazy, type MouseEvent, memo, Suspense, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { useTexts } from '#client/texts/use-texts.ts';
import { hueOf } from '#client/theme/tokens.ts';
import { useScene } from './board-context.ts';
import { CardFace } from './card-face.tsx';
import styles from './card-item.module.css';
import type { Mover } from './model/board-session.ts';
import type { BoardCard } from './model/board-state.ts';
import { MoverTag } from './mover-tag.tsx';

const CardMenu = lazy(() => import('./card-menu.tsx'));

interface Props {
  card: BoardCard;
  /** Its place among the drawn cards, and its distance from the column's top in pixels; none while it is carried. */
  index?: number;
  top?: number;
  measure?: (element: Element | null) => void;
  /** The pointer carries it: only its place in the document is kept. */
  away?: boolean;
  /** The keyboard carries it. */
  lifted?: boolean;
  /** Whether Tab leads to it. */
  active?: boolean;
  /** Why it came back. */
  refusal?: string;
  /** Who has just moved it. */
  mover?: Mover;
}

/** A card in its column: leads to its record, can be dragged, and offers the same moves in a menu. */
export const CardItem = memo(function CardItem(props: Props) {
  const { card, index, top, measure, away, lifted, active, refusal, mover } = props;
  const { t } = useTexts('board');
  const { module, mayMove, viewerId, hold, open, dismissRefusal } = useScene();
  // The menu itself is drawn once somebody is near: a board has hundreds of cards.
  const [menu, setMenu] = useState<'far' | 'near' | 'open'>('far');
  const approach = () => setMenu((now) => (now === 'far' ? 'near' : now));
  const { recordId, title } = card;
  const item = useRef<HTMLLIElement>(null);
  const link = useRef<HTMLAnchorElement>(null);
  useLayoutEffect(() => {
    if (mayMove && item.current && link.current) return hold(recordId, item.current, link.current);
  }, [mayMove, hold, recordId]);

  const attach = useCallback(
    (element: HTMLLIElement | null) => {
      item.current = element;
      measure?.(element);
    },
    [measure],
  );
  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    open(recordId);
  };

  const trigger = (
    <button
      type="button"
      className={styles.menu}
      aria-label={t('card.menu', { title })}
      aria-haspopup="menu"
      tabIndex={active ? 0 : -1}
      data-card-menu
      onClick={() => setMenu('open')}
    >
      <Ellipsis size={14} aria-hidden />
    </button>
  );

  return (
    <li
      ref={attach}
      className={styles.item}
      style={top === undefined ? undefined : { transform: `translateY(${top}px)` }}
      data-index={index}
      data-card={recordId}
      data-away={away || undefined}
      data-lifted={lifted || undefined}
      onPointerEnter={approach}
      onFocus={approach}
    >
      <div
        className={styles.card}
        data-refused={refusal ? true : undefined}
        style={card.hue ? { borderInlineStart: `3px solid var(--hue-${hueOf(card.hue)}-solid)` } : undefined}
      >
        <Link
          ref={link}
          to="/$module/$id"
          params={{ module, id: recordId }}
          className={styles.link}
          draggable={false}
          preload={false}
          tabIndex={active ? 0 : -1}
          aria-describedby="board-instructions"
          onClick={onClick}
        >
          {title}
        </Link>
        <CardFace card={card} />
        {refusal && (
          <button
            type="button"
            className={styles.refusal}
            onClick={() => dismissRefusal(recordId)}
            title={t('card.dismiss')}
          >
            {refusal}
          </button>
        )}
        {menu === 'far' ? (
          trigger
        ) : (
          <Suspense fallback={trigger}>
            <CardMenu card={card} openAtOnce={menu === 'open'} className={styles.menu} focusable={active} />
          </Suspense>
        )}
      </div>
      {mover && mover.id !== viewerId && <MoverTag mover={mover} />}
    </li>
  );
});
