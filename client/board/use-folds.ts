import { useCallback, useMemo, useRef, useState } from 'react';
import type { BoardColumn, BoardState } from './model/board-state.ts';

type Folds = ReadonlyMap<string | null, boolean>;

/** Which columns and lanes are folded: as the board is laid out, until the reader folds or unfolds them. */
export function useFolds(shown: BoardState, onlyLane: string | null | undefined) {
  const [columns, setColumns] = useState<Folds>(new Map());
  const [lanes, setLanes] = useState<Folds>(new Map());
  const kept = useRef(new Map<BoardColumn, BoardColumn>());

  /** The board with what is folded, or on a phone in another lane, as hidden. */
  const laid = useMemo(() => {
    const before = kept.current;
    kept.current = new Map();
    const laidColumns = shown.columns.map((column) => {
      const { cell, value = null } = column;
      const away = cell && (onlyLane === undefined ? (lanes.get(cell.lane) ?? false) : cell.lane !== onlyLane);
      const hidden = away || (columns.get(cell ? cell.column : value) ?? column.hidden);
      const known = before.get(column);
      const next = known?.hidden === hidden ? known : hidden === column.hidden ? column : { ...column, hidden };
      kept.current.set(column, next);
      return next;
    });
    return {
      columns: laidColumns,
      laneCount: shown.laneCount,
      heads: shown.heads?.map((head) => ({ ...head, hidden: columns.get(head.value) ?? head.hidden })),
      lanes: shown.lanes?.map((lane) => ({ ...lane, hidden: lanes.get(lane.value) ?? false })),
    };
  }, [shown, columns, lanes, onlyLane]);

  const foldColumn = useCallback(
    (column: string | null, folded: boolean) => setColumns((all) => new Map(all).set(column, folded)),
    [],
  );
  const foldLane = useCallback(
    (lane: string | null, folded: boolean) => setLanes((all) => new Map(all).set(lane, folded)),
    [],
  );
  return { laid, foldColumn, foldLane };
}
