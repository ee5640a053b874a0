/** Something measured, beside what it is measured against. */
export interface Bench {
  name: string;
  run(): Promise<Result[]>;
}

/** One figure of a run. */
export interface Result {
  /** Such as `filter.page/sql`: what is measured, and after the slash what it is divided by. */
  name: string;
  value: number;
  unit: string;
  /** What it was measured beside, in words. */
  peer?: string;
  /** What the project promises; a figure that misses it is told plainly. */
  bound?: { atMost?: number; atLeast?: number };
}

/** Whether a figure keeps what the project promises; undefined where it promises nothing. */
export function keepsBound({ value, bound }: Result): boolean | undefined {
  if (!bound) return undefined;
  return value <= (bound.atMost ?? Number.POSITIVE_INFINITY) && value >= (bound.atLeast ?? Number.NEGATIVE_INFINITY);
}
