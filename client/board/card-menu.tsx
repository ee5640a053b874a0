import { Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ArrowUpToLine, Columns3, Ellipsis, ExternalLink, PanelRight } from 'lucide-react';
import { useTexts } from '#client/texts/use-texts.ts';
import { useScene } from './board-context.ts';
import type { BoardCard } from './model/board-state.ts';

interface Props {
  card: BoardCard;
  openAtOnce: boolean;
  /** Of the button that opens it. */
  className?: string;
  /** Whether Tab leads to the button. */
  focusable?: boolean;
}

/** What can be done with a card without dragging it, and the button that opens it. */
export default function CardMenu({ card: { recordId, title, column }, openAtOnce, className, focusable }: Props) {
  const { t } = useTexts('board');
  const { module, mayMove, targets, open, moveToColumn } = useScene();
  return (
    <Menu defaultOpened={openAtOnce} width={220}>
      <Menu.Target>
        <button
          type="button"
          className={className}
          aria-label={t('card.menu', { title })}
          tabIndex={focusable ? 0 : -1}
          data-card-menu
        >
          <Ellipsis size={14} aria-hidden />
        </button>
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
            {targets
              .filter(({ value }) => value !== (column ?? null))
              .map(({ value, label }) => (
                <Menu.Item
                  key={value ?? ''}
                  leftSection={<Columns3 size={14} />}
                  onClick={() => moveToColumn(recordId, value)}
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
