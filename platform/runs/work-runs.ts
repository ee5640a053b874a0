import { keepAtWork } from '../changes/keep-at-work.ts';
import type { RunKind } from './run-kind.ts';
import { type StepOptions, takeStep } from './step.ts';

/** Runs that are worked at the same time by one process: a long one holds up no other, and the database has room for people. */
const LANES = 2;

/**
 * Works runs of these kinds, in any number of processes: woken by the outbox as soon as one is queued, step by step, each in its
 * turn. The answer ends it, and waits for the steps in hand.
 */
export function workRuns(options: Omit<StepOptions, 'kinds'>, kinds: readonly RunKind[]): () => Promise<void> {
  const byName = new Map(kinds.map((kind) => [kind.name, kind]));
  const { bus, log } = options.platform;
  let stopped = false;
  const drain = async () => {
    while (!stopped && (await takeStep({ ...options, kinds: byName })));
  };
  const lanes = Array.from({ length: LANES }, () =>
    keepAtWork({
      bus,
      wakes: ({ topic, kind }) => topic === 'run' && kind === 'QUEUED',
      work: drain,
      failed: (error) => log.warn({ err: error }, 'runs could not be worked; they are tried again'),
    }),
  );
  return async () => {
    stopped = true;
    await Promise.all(lanes.map((stop) => stop()));
  };
}
