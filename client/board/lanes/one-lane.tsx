import { ActionIcon, NativeSelect } from '@mantine/core';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTexts } from '#client/texts/use-texts.ts';
import type { Drawing } from '../card-stack.tsx';
import { Column } from '../column.tsx';
import type { BoardState } from '../model/board-state.ts';
import { addedUp } from '../model/lanes.ts';
import { MoreLanes } from './more-lanes.tsx';
import styles from './one-lane.module.css';

interface Props extends Drawing {
  board: BoardState;
  /** The lane that is shown. */
  lane: string | null;
  onChoose: (lane: string | null) => void;
  onFold: (column: string | null, folded: boolean) => void;
  /** Shows more of the lanes. */
  onMore: () => void;
  /** Stands after the columns. */
  children: ReactNode;
}

/** A board with lanes on a phone: one lane at a time, its columns side by side. */
export function OneLane({ board, lane, onChoose, onFold, onMore, children, ...drawing }: Props) {
  const { t } = useTexts('board');
  const { columns, lanes = [], laneCount = 0 } = board;
  const at = lanes.findIndex(({ value }) => value === lane);
  const countOf = (value: string | null) => addedUp(columns.filter(({ cell }) => cell?.lane === value)).count;
  const step = (by: 1 | -1, label: string, Icon: typeof ChevronLeft) => (
    <ActionIcon size={36} aria-label={label} disabled={!lanes[at + by]} onClick={() => onChoose(lanes[at + by]!.value)}>
      <Icon size={18} />
    </ActionIcon>
  );
  return (
    <div className={styles.lane}>
      <div className={styles.chooser}>
        {step(-1, t('lanes.previous'), ChevronLeft)}
        <NativeSelect
          className={styles.select}
          aria-label={t('lanes.choose')}
          value={String(at)}
          onChange={({ currentTarget }) => onChoose(lanes[Number(currentTarget.value)]!.value)}
          data={lanes.map(({ value, label }, index) => ({
            value: String(index),
            label: `${label} · ${countOf(value)}`,
          }))}
        />
        {step(1, t('lanes.next'), ChevronRight)}
      </div>
      {lanes.length < laneCount && <MoreLanes shown={lanes.length} count={laneCount} onMore={onMore} />}
      <div className={styles.columns}>
        {columns
          .filter(({ cell }) => cell?.lane === lane)
          .map((column) => (
            <Column key={column.value} column={column} onFold={onFold} {...drawing} />
          ))}
        {children}
      </div>
    </div>
  );
}
