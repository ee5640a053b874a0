const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8_000;

/**
 * Loads a module however often that has to be tried: a lost connection must not leave a page half alive. A module that failed once
 * is not asked for again by browsers, so the server is looked for first, and what failed all the same goes by another address.
 */
export async function untilLoaded<Module>(load: () => Promise<Module>): Promise<Module> {
  let next = load;
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
    try {
      await fetch('/healthz', { cache: 'no-store' });
      return await next();
    } catch (error) {
      const address = addressIn(error);
      if (address) next = () => import(/* @vite-ignore */ address);
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

/** The module that an error of loading names, by an address that has not failed yet. */
function addressIn(error: unknown): string | null {
  const [address] = /https?:\S+\.js/.exec(String(error)) ?? [];
  return address ? `${address}?${Date.now()}` : null;
}
