import { useRef } from 'react';
import { useTexts } from '#client/texts/use-texts.ts';
import { CardStack, type Drawing } from '../card-stack.tsx';
import type { BoardColumn } from '../model/board-state.ts';
import { Sums } from '../sums.tsx';
import { TOP, useDropPlace } from '../use-drop-place.ts';
import styles from './cell.module.css';

interface Props extends Drawing {
  cell: BoardColumn;
}

/** Where a lane and a column meet: count and sum, and the cards. */
export function Cell({ cell, ...drawing }: Props) {
  const { t } = useTexts('board');
  const element = useRef<HTMLElement>(null);
  const over = drawing.lift?.place.column === cell.value;
  if (cell.hidden) return <FoldedCell cell={cell} over={over} />;
  return (
    <section
      ref={element}
      className={styles.cell}
      aria-label={t('column', { label: cell.label, count: cell.count })}
      data-over={over || undefined}
    >
      {cell.count > 0 && (
        <header className={styles.head}>
          <span>{cell.count}</span>
          <Sums sums={cell.sums} />
        </header>
      )}
      <CardStack column={cell} element={element} {...drawing} />
    </section>
  );
}

function FoldedCell({ cell, over }: { cell: BoardColumn; over: boolean }) {
  const { t } = useTexts('board');
  const element = useRef<HTMLElement>(null);
  useDropPlace(cell.value ?? null, element, TOP);
  return (
    <section
      ref={element}
      className={styles.folded}
      aria-label={t('column', { label: cell.label, count: cell.count })}
      data-over={over || undefined}
    >
      {cell.count}
    </section>
  );
}
