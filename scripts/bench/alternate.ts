/** What two ways of doing one thing take, in milliseconds. */
export interface Pair {
  ours: number;
  peer: number;
  /** Ours divided by the peer's. */
  ratio: number;
}

/**
 * Times two ways of doing one thing turn by turn, so that whatever else the machine does falls on both, and answers their
 * medians. Who begins alternates too. The first few rounds only warm up; `between` turns is not timed.
 */
export async function alternate(
  ours: () => Promise<unknown>,
  peer: () => Promise<unknown>,
  { rounds, warmup = 10, between }: { rounds: number; warmup?: number; between?: () => Promise<unknown> },
): Promise<Pair> {
  const times = { ours: [] as number[], peer: [] as number[] };
  for (let round = -warmup; round < rounds; round++) {
    const turns = [['ours', ours] as const, ['peer', peer] as const];
    for (const [name, work] of round % 2 ? turns : turns.toReversed()) {
      const begun = performance.now();
      await work();
      if (round >= 0) times[name].push(performance.now() - begun);
      await between?.();
    }
  }
  const [one, other] = [median(times.ours), median(times.peer)];
  return { ours: one, peer: other, ratio: one / other };
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The value that a share of the values, such as 0.99, does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))] ?? Number.NaN;
}
