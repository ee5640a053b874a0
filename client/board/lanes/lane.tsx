import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, useRef } from 'react';
import { useTexts } from '#client/texts/use-texts.ts';
import { HueDot } from '#client/ui/chip.tsx';
import type { Drawing } from '../card-stack.tsx';
import type { BoardColumn, BoardHead } from '../model/board-state.ts';
import { addedUp } from '../model/lanes.ts';
import { Sums } from '../sums.tsx';
import { Cell } from './cell.tsx';
import styles from './lane.module.css';
import { useNear } from './use-near.ts';

interface Props extends Drawing {
  lane: BoardHead;
  /** Its part of each column, in order. */
  cells: readonly BoardColumn[];
  onFold: (folded: boolean) => void;
}

/** A lane: its name with count and sum, and its cells side by side; they are drawn as long as it is near the visible part. */
export function Lane({ lane: { label, hue, hidden }, cells, onFold, ...drawing }: Props) {
  const { t } = useTexts('board');
  const row = useRef<HTMLDivElement>(null);
  const rowId = useId();
  const { near, height } = useNear(row);
  const { count, sums } = addedUp(cells);
  const Chevron = hidden ? ChevronRight : ChevronDown;
  return (
    <section className={styles.lane} aria-label={t('lane', { label, count })}>
      <h2 className={styles.head}>
        <button
          type="button"
          className={styles.fold}
          aria-expanded={!hidden}
          aria-controls={rowId}
          onClick={() => onFold(!hidden)}
        >
          <Chevron size={14} aria-hidden />
          {hue && <HueDot hue={hue} />}
          <span className={styles.name}>{label}</span>
          <span className={styles.count}>{count}</span>
          <Sums className={styles.count} sums={sums} />
        </button>
      </h2>
      <div ref={row} id={rowId} className={styles.row} hidden={hidden} style={near ? undefined : { height }}>
        {near && !hidden && cells.map((cell) => <Cell key={cell.value} cell={cell} {...drawing} />)}
      </div>
    </section>
  );
}
