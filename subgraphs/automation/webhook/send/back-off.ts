const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How long to wait after each attempt that was not taken; after the last one it is given up. */
const WAITS_MS = [10 * SECOND, MINUTE, 10 * MINUTE, HOUR, 6 * HOUR, 24 * HOUR];

/** At most this part of a wait is added by chance, so that what failed together does not come back together. */
const JITTER = 0.2;

/** When to try again after so many attempts, or null when it is given up. `chance` is from 0 to 1. */
export function nextAttempt(attempts: number, now: Date, chance: number): Date | null {
  const wait = WAITS_MS[attempts - 1];
  return wait === undefined ? null : new Date(now.getTime() + wait * (1 + JITTER * chance));
}
