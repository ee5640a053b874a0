import { ActionIcon } from '@mantine/core';
import { ChevronsLeft, TriangleAlert } from 'lucide-react';
import { useTexts } from '#client/texts/use-texts.ts';
import { hueOf } from '#client/theme/tokens.ts';
import { Hint } from '#client/ui/hint.tsx';
import styles from './column-head.module.css';
import type { BoardColumn } from './model/board-state.ts';
import { Sums } from './sums.tsx';

interface Props {
  column: Omit<BoardColumn, 'cards' | 'endCursor' | 'hasMore'>;
  folded: boolean;
  onFold: () => void;
}

/** The head of a column: hue, name, how many cards and their sum, and whether there are more than it should hold. */
export function ColumnHead({ column: { cell, label, hue, count, sums, limit }, folded, onFold }: Props) {
  const { t } = useTexts('board');
  const over = limit != null && count > limit;
  const dot = <span className={styles.dot} style={{ background: `var(--hue-${hueOf(hue)}-solid)` }} />;
  const name = cell?.label || label || t('noColumn');
  if (folded) {
    return (
      <button type="button" className={styles.foldedHead} onClick={onFold} aria-label={t('unfold', { label: name })}>
        {dot}
        <span className={styles.count}>{count}</span>
        <span className={styles.upright}>{name}</span>
      </button>
    );
  }
  return (
    <header className={styles.head}>
      {dot}
      <h2 className={styles.name}>{name}</h2>
      <span className={styles.count} data-over={over || undefined}>
        {limit == null ? count : `${count}/${limit}`}
      </span>
      {over && (
        <Hint label={t('overLimit', { count, limit })}>
          <TriangleAlert
            size={14}
            className={styles.warning}
            role="img"
            aria-label={t('overLimit', { count, limit })}
          />
        </Hint>
      )}
      <Sums className={styles.sum} sums={sums} />
      <ActionIcon className={styles.fold} size={22} onClick={onFold} aria-label={t('fold', { label: name })}>
        <ChevronsLeft size={14} />
      </ActionIcon>
    </header>
  );
}
