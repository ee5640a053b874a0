/** Another node may have died at work, or a failure have passed. */
const RETRY_MS = 2_000;

/** Work that is done whenever there may be some. */
export interface AtWork {
  /** There may be something to do: looks now, or again after what is in hand. */
  look(): void;
  /** Waits for the work in hand. */
  stop(): Promise<void>;
}

/** Looks for work when told to, and every two seconds; one at a time. What fails is told, and tried again. */
export function keepAtWork(work: () => Promise<void>, failed: (error: unknown) => void): AtWork {
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
  return {
    look,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
