import { Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ArrowUpToLine, Columns3, ExternalLink, PanelRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useScene } from './board-context.ts';
import styles from './card-item.module.css';
import type { BoardCard } from './model/board-state.ts';

interface Props {
  card: BoardCard;
  onClose: () => void;
}

/** What can be done with a card without dragging it. Drawn only while it is open: a board has hundreds of cards. */
export default function CardMenu({ card: { recordId, column }, onClose }: Props) {
  const { t } = useTranslation('board');
  const { module, mayMove, targets, open, moveToColumn } = useScene();
  return (
    <Menu opened onChange={(opened) => !opened && onClose()} position="bottom-end" width={220} withinPortal>
      <Menu.Target>
        <span className={styles.menuAnchor} />
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
