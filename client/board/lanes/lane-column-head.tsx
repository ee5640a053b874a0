import { ColumnHead } from '../column-head.tsx';
import type { ColumnOverLanes } from '../model/board-state.ts';
import styles from './lanes.module.css';

interface Props {
  head: ColumnOverLanes;
  onFold: (folded: boolean) => void;
}

/** The head of a column over all lanes. */
export function LaneColumnHead({ head, onFold }: Props) {
  return (
    <div className={styles.head} data-folded={head.hidden || undefined}>
      <ColumnHead column={head} folded={head.hidden} onFold={() => onFold(!head.hidden)} />
    </div>
  );
}
