import { ColumnHead } from '../column-head.tsx';
import type { BoardHead, ColumnTotals } from '../model/board-state.ts';
import styles from './lanes.module.css';

interface Props {
  head: BoardHead;
  totals: Pick<ColumnTotals, 'count' | 'sums'>;
  onFold: (folded: boolean) => void;
}

/** The head of a column over all lanes. */
export function LaneColumnHead({ head, totals, onFold }: Props) {
  return (
    <div className={styles.head} data-folded={head.hidden || undefined}>
      <ColumnHead column={{ ...head, ...totals }} folded={head.hidden} onFold={() => onFold(!head.hidden)} />
    </div>
  );
}
