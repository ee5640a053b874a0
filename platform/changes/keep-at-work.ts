import type { EventBus } from './bus.ts';
import type { OutboxEvent } from './event.ts';

/** Another node may have died at work, or a failure have passed. */
const RETRY_MS = 2_000;

/** Work that is done whenever there may be some. */
export interface Work {
  bus: EventBus;
  /** Whether there may be something to do after an event. */
  wakes(event: OutboxEvent): boolean;
  work(): Promise<void>;
  failed(error: unknown): void;
}

/**
 * Looks for work now, after events that wake it, and every two seconds; one at a time. What fails is told, and tried again. The answer
 * ends it, and waits for the work in hand.
 */
export function keepAtWork({ bus, wakes, work, failed }: Work): () => Promise<void> {
  let stopped = false;
  let again = false;
  let running: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;

  const look = () => {
    clearTimeout(timer);
    again = Boolean(running);
    if (stopped || running) return;
    running = work()
      .catch(failed)
      .finally(() => {
        running = null;
        if (again) look();
        else if (!stopped) timer = setTimeout(look, RETRY_MS);
      });
  };
  const deafen = bus.listen((events) => {
    if (events.some(wakes)) look();
  });
  look();
  return async () => {
    stopped = true;
    deafen();
    clearTimeout(timer);
    await running;
  };
}
