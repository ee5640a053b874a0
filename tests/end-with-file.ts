const ends: (() => unknown)[] = [];

/** Ends something with the test file that opened it, wherever in it that was: Vitest forgets an `afterAll` asked for within a hook. */
export function endWithFile(end: () => unknown): void {
  ends.push(end);
}

/** Ends what a file has opened, the last first. */
export async function endAll(): Promise<void> {
  for (const end of ends.splice(0).reverse()) await end();
}
