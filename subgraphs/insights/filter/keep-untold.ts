import type { Condition } from '#platform/query/condition.ts';

/**
 * Conditions that somebody gives back, with the parts that they could not be told as those are stored: they were given as
 * parts that take no row, `untold` has them in the same order. Where there are not as many, nobody knows which were meant,
 * and those that are given stay.
 */
export function keepUntold(given: Condition, untold: readonly Condition[]): Condition {
  if (emptiesIn(given) !== untold.length) return given;
  const stored = untold.values();
  const kept = (part: Condition): Condition => {
    const { all, any } = part;
    if (all) return { all: all.map(kept) };
    if (any?.length) return { any: any.map(kept) };
    return any ? stored.next().value! : part;
  };
  return kept(given);
}

function emptiesIn({ all, any }: Condition): number {
  if (any && !any.length) return 1;
  return (all ?? any ?? []).reduce((sum, part) => sum + emptiesIn(part), 0);
}
