import { useEffect } from 'react';

/** Ids of the rows before and after the one in the side panel. */
export interface Neighbours {
  previous?: string;
  next?: string;
}

/** Tells the panel, which stands beside the list, where ↑ and ↓ lead. */
export function useNeighbours(
  rows: readonly { id: string }[],
  peeked: string | undefined,
  tell: (neighbours: Neighbours) => void,
): void {
  const index = peeked ? rows.findIndex(({ id }) => id === peeked) : -1;
  const previous = index > 0 ? rows[index - 1]?.id : undefined;
  const next = index >= 0 ? rows[index + 1]?.id : undefined;
  useEffect(() => tell({ previous, next }), [previous, next, tell]);
}
