import { useDraggable } from '@dnd-kit/react';
import { ActionIcon, Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ArrowUpToLine, Columns3, Ellipsis, ExternalLink, PanelRight } from 'lucide-react';
import { type CSSProperties, type MouseEvent, memo, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useScene } from './board-context.ts';
import { CardFace } from './card-face.tsx';
import styles from './card-item.module.css';
import type { BoardCard } from './model/board-state.ts';
import { MoverTag } from './mover-tag.tsx';

interface Props {
  card: BoardCard;
  index?: number;
  style?: CSSProperties;
  measure?: (element: Element | null) => void;
  /** The pointer carries it: only its place in the document is kept. */
  away?: boolean;
}

/** A card in its column: leads to its record, can be dragged, and offers the same moves in a menu. */
export const CardItem = memo(function CardItem({ card, index, style, measure, away }: Props) {
  const { t } = useTranslation('board');
  const { module, lift, active, mayMove, session, viewerId, open, dismissRefusal } = useScene();
  const { recordId, title } = card;
  const { ref, handleRef } = useDraggable({ id: recordId, disabled: !mayMove });
  const refusal = session.refusals.get(recordId);
  const mover = session.movers.get(recordId);
  const lifted = lift?.by === 'keyboard' && lift.recordId === recordId;

  const attach = useCallback(
    (element: HTMLLIElement | null) => {
      ref(element);
      measure?.(element);
    },
    [ref, measure],
  );
  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    open(recordId);
  };

  return (
    <li
      ref={attach}
      className={styles.item}
      style={style}
      data-index={index}
      data-card={recordId}
      data-away={away || undefined}
      data-lifted={lifted || undefined}
    >
      <div className={styles.card} data-refused={refusal ? true : undefined}>
        <Link
          ref={handleRef}
          to="/$module/$id"
          params={{ module, id: recordId }}
          className={styles.link}
          draggable={false}
          preload={false}
          tabIndex={active === recordId ? 0 : -1}
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
        <CardMenu card={card} focusable={active === recordId} />
      </div>
      {mover && mover.by.id !== viewerId && <MoverTag mover={mover.by} />}
    </li>
  );
});

function CardMenu({ card: { recordId, title, column }, focusable }: { card: BoardCard; focusable: boolean }) {
  const { t } = useTranslation('board');
  const { module, mayMove, columns, open, moveToColumn } = useScene();
  return (
    <Menu position="bottom-end" width={220} withinPortal>
      <Menu.Target>
        <ActionIcon
          className={styles.menu}
          size={22}
          aria-label={t('card.menu', { title })}
          tabIndex={focusable ? 0 : -1}
          data-card-menu
        >
          <Ellipsis size={14} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<PanelRight size={14} />} onClick={() => open(recordId)}>
          {t('card.open')}
        </Menu.Item>
        <Menu.Item
          leftSection={<ExternalLink size={14} />}
          renderRoot={(props) => <Link to="/$module/$id" params={{ module, id: recordId }} {...props} />}
        >
          {t('card.openPage')}
        </Menu.Item>
        {mayMove && (
          <>
            <Menu.Divider />
            <Menu.Item leftSection={<ArrowUpToLine size={14} />} onClick={() => moveToColumn(recordId, column ?? null)}>
              {t('card.top')}
            </Menu.Item>
            <Menu.Label>{t('card.moveTo')}</Menu.Label>
            {columns
              .filter(({ value }) => (value ?? null) !== (column ?? null))
              .map(({ value, label }) => (
                <Menu.Item
                  key={value ?? ''}
                  leftSection={<Columns3 size={14} />}
                  onClick={() => moveToColumn(recordId, value ?? null)}
                >
                  {label}
                </Menu.Item>
              ))}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
