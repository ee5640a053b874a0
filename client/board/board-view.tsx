import { Button, Skeleton } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { type Neighbours, useNeighbours } from '#client/list/use-neighbours.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { Late } from '#client/ui/late.tsx';
import { BoardStage } from './board-stage.tsx';
import styles from './board-view.module.css';
import { useBoard } from './use-board.ts';

interface Props {
  module: string;
  filterId: string;
  /** Whether it has lanes. */
  laned: boolean;
  /** Told which cards stand above and below the one in the side panel. */
  onNeighbours: (neighbours: Neighbours) => void;
}

/** A filter shown as a board, live; search and conditions are read from the address, as in a list. */
export function BoardView({ module, filterId, laned, onNeighbours }: Props) {
  const { t } = useTexts(['board', 'common']);
  const { q: search, where, peek } = useSearch({ from: '/frame/$module' });
  const opened = useBoard(filterId, laned, { where, search });
  const columns = opened.status === 'open' ? opened.board.shown.columns : [];
  const column = columns.find(({ cards }) => cards.some(({ recordId }) => recordId === peek));
  const rows = (column?.cards ?? []).map(({ recordId }) => ({ id: recordId }));
  useNeighbours(rows, peek, onNeighbours);
  if (opened.status === 'open') return <BoardStage key={filterId} module={module} board={opened.board} />;
  if (opened.status === 'loading') return <BoardSkeleton />;
  if (opened.status === 'missing') {
    return (
      <div className={styles.notice} role="alert">
        <h2>{t('missingTitle')}</h2>
        <p>{t('missingText')}</p>
      </div>
    );
  }
  return (
    <div className={styles.notice} role="alert">
      <h2>{t('failedTitle')}</h2>
      <p>{t('failedText')}</p>
      <Button variant="default" onClick={opened.reload}>
        {t('common:retry')}
      </Button>
    </div>
  );
}

/** The board's shape while it is read; an answer within an eye blink shows none. */
function BoardSkeleton() {
  return (
    <div className={styles.skeleton} aria-busy="true">
      <Late>
        {[6, 4, 5, 3, 2].map((cards, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the shapes have nothing else to tell them apart
          <div key={column} className={styles.skeletonColumn}>
            <Skeleton height={12} width={110} mt={13} mb={14} ml={4} />
            {Array.from({ length: cards }, (_, card) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <Skeleton key={card} height={86} radius="md" mb={8} />
            ))}
          </div>
        ))}
      </Late>
    </div>
  );
}
