import type { Condition } from './condition.ts';

/** A comparison of one field, which is all that the older form has. */
export type Comparison = Pick<Condition, 'field' | 'operator' | 'values'>;

/** Conditions as views of the older form have them: a period, a block of which all must hold, and one of which any must. */
export interface ConditionBlocks {
  period?: Comparison | null;
  all?: readonly Comparison[] | null;
  any?: readonly Comparison[] | null;
}

/**
 * The same as one condition; null where there is none. An empty block asks for nothing, unlike a group of none of which any
 * must hold: that takes no record.
 */
export function conditionOfBlocks({ period, all, any }: ConditionBlocks): Condition | null {
  const parts: Condition[] = [
    ...(period ? [period] : []),
    ...(all ?? []),
    ...(any?.length ? [any.length > 1 ? { any: [...any] } : any[0]!] : []),
  ];
  return parts.length > 1 ? { all: parts } : (parts[0] ?? null);
}
