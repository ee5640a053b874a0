import { Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ArrowUpToLine, Columns3, Ellipsis, ExternalLink, type LucideIcon, PanelRight, Rows3 } from 'lucide-react';
import { Suspense, use } from 'react';
import { BeginAct } from '#client/record/begin-act.ts';
import { quickActs } from '#client/record/quick-acts.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { useScene } from './board-context.ts';
import type { BoardCard } from './model/board-state.ts';
import { cellKey } from './model/lanes.ts';

interface Props {
  card: BoardCard;
  openAtOnce: boolean;
  /** Of the button that opens it. */
  className?: string;
  /** Whether Tab leads to the button. */
  focusable?: boolean;
}

/** What can be done with a card without dragging it, and the button that opens it. */
export default function CardMenu({ card, openAtOnce, className, focusable }: Props) {
  const { t } = useTexts('board');
  const { module, mayMove, targets, laneTargets = [], open, moveToColumn } = useScene();
  const { recordId, title, cell } = card;
  const column = card.column ?? null;
  const quick = quickActs[module];
  const begin = use(BeginAct);
  const item = (Icon: LucideIcon, to: string | null, label: string) =>
    to !== column && (
      <Menu.Item key={to ?? ''} leftSection={<Icon size={14} />} onClick={() => moveToColumn(recordId, to)}>
        {label}
      </Menu.Item>
    );
  return (
    // The key that opens it is pressed on the card, outside of it: keys there must not close it again.
    <Menu defaultOpened={openAtOnce} width={220} clickOutsideEvents={['mousedown', 'touchstart']}>
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
        <Suspense>{quick && <quick.Item id={recordId} onStart={(title) => begin({ id: recordId, title })} />}</Suspense>
        {mayMove && (
          <>
            <Menu.Divider />
            <Menu.Item leftSection={<ArrowUpToLine size={14} />} onClick={() => moveToColumn(recordId, column)}>
              {t('card.top')}
            </Menu.Item>
            <Menu.Label>{t('card.moveTo')}</Menu.Label>
            {targets.map(({ value, label }) => item(Columns3, cell ? cellKey(cell.lane, value) : value, label))}
            {cell && <Menu.Label>{t('card.moveToLane')}</Menu.Label>}
            {cell && laneTargets.map(({ value, label }) => item(Rows3, cellKey(value, cell.column), label))}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
