import { useRef } from 'react';
import { useTexts } from '#client/texts/use-texts.ts';
import { CardStack, type Drawing } from './card-stack.tsx';
import styles from './column.module.css';
import { ColumnHead } from './column-head.tsx';
import type { BoardColumn } from './model/board-state.ts';
import { TOP, useDropPlace } from './use-drop-place.ts';

interface Props extends Drawing {
  column: BoardColumn;
  onFold: (column: string | null, folded: boolean) => void;
}

/** A column: its head, and its cards. Of a board with lanes, its part in the one that is shown. */
export function Column({ column, onFold, ...drawing }: Props) {
  const { t } = useTexts('board');
  const value = column.value ?? null;
  const element = useRef<HTMLElement>(null);
  const over = drawing.lift?.place.column === value;
  const named = column.cell ? column.cell.column : value;
  if (column.hidden) return <FoldedColumn column={column} over={over} onUnfold={() => onFold(named, false)} />;
  return (
    <section
      ref={element}
      className={styles.column}
      aria-label={t('column', { label: column.label, count: column.count })}
      data-over={over || undefined}
    >
      <ColumnHead column={column} folded={false} onFold={() => onFold(named, true)} />
      <CardStack column={column} element={element} {...drawing} />
    </section>
  );
}

interface FoldedProps {
  column: BoardColumn;
  over: boolean;
  onUnfold: () => void;
}

function FoldedColumn({ column, over, onUnfold }: FoldedProps) {
  const { t } = useTexts('board');
  const element = useRef<HTMLElement>(null);
  useDropPlace(column.value ?? null, element, TOP);
  return (
    <section
      ref={element}
      className={styles.folded}
      aria-label={t('column', { label: column.label, count: column.count })}
      data-over={over || undefined}
    >
      <ColumnHead column={column} folded onFold={onUnfold} />
    </section>
  );
}
