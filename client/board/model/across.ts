import type { BoardColumn } from './board-state.ts';

/** The columns beside one, itself among them: those of its lane, or all where there are no lanes. */
export function besides(columns: readonly BoardColumn[], { cell }: BoardColumn): BoardColumn[] {
  return columns.filter((other) => other.cell?.lane === cell?.lane);
}

/** The cells above and below one, itself among them: those of its column in all lanes, or it alone where there are none. */
export function aboveAndBelow(columns: readonly BoardColumn[], one: BoardColumn): BoardColumn[] {
  return columns.filter((other) => (one.cell ? other.cell?.column === one.cell.column : other === one));
}
