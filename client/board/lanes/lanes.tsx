import type { ReactNode } from 'react';
import type { Drawing } from '../card-stack.tsx';
import type { BoardHead, BoardState } from '../model/board-state.ts';
import { Lane } from './lane.tsx';
import { LaneColumnHead } from './lane-column-head.tsx';
import styles from './lanes.module.css';
import { MoreLanes } from './more-lanes.tsx';
import { OneLane } from './one-lane.tsx';

interface Props extends Drawing {
  board: BoardState;
  /** The one lane that a phone shows; undefined where there is room for all. */
  only: string | null | undefined;
  onChoose: (lane: string | null) => void;
  onFold: (column: string | null, folded: boolean) => void;
  onFoldLane: (lane: string | null, folded: boolean) => void;
  /** Shows more of the lanes. */
  onMore: () => void;
  /** Stands at the end of the columns' heads. */
  children: ReactNode;
}

/** A board with lanes: the columns' heads on top, below them lane by lane; on a phone one lane at a time. */
export default function Lanes({ only, onChoose, onFoldLane, ...part }: Props) {
  if (only === undefined) return <AllLanes onFoldLane={onFoldLane} {...part} />;
  return <OneLane lane={only} onChoose={onChoose} {...part} />;
}

function AllLanes({ board, onFold, onFoldLane, onMore, children, ...drawing }: Omit<Props, 'only' | 'onChoose'>) {
  const { columns, heads = [], lanes = [], laneCount = 0 } = board;
  const cellsIn = ({ value }: BoardHead) => columns.filter(({ cell }) => cell?.lane === value);
  return (
    <div className={styles.lanes}>
      <div className={styles.heads}>
        {heads.map((head) => (
          <LaneColumnHead key={head.value ?? ''} head={head} onFold={(folded) => onFold(head.value, folded)} />
        ))}
        {children}
      </div>
      {lanes.map((lane) => (
        <Lane
          key={lane.value ?? ''}
          lane={lane}
          cells={cellsIn(lane)}
          onFold={(folded) => onFoldLane(lane.value, folded)}
          {...drawing}
        />
      ))}
      {lanes.length < laneCount && <MoreLanes shown={lanes.length} count={laneCount} onMore={onMore} />}
    </div>
  );
}
