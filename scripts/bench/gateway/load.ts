import { Pool } from 'undici';
import { OPERATIONS } from './operations.ts';
import type { Peer } from './processes.ts';

/** What a server did in one stretch. */
export interface Stretch {
  perSecond: number;
  /** Of the server's own processor time. */
  perProcessorSecond: number;
}

const CONNECTIONS = 16;
const BODIES = OPERATIONS.map(({ query, variables }) => JSON.stringify({ query, variables }));
const HEADERS = { 'content-type': 'application/json', accept: 'application/json' };

/** Asks a server all operations in turn for `seconds`, over a few connections. */
export async function load(peer: Peer, seconds: number): Promise<Stretch> {
  const { origin, pathname: path } = new URL(peer.url);
  const pool = new Pool(origin, { connections: CONNECTIONS });
  const cpu = peer.cpu();
  const begun = performance.now();
  const end = begun + seconds * 1_000;
  let asked = 0;
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (performance.now() < end) {
        const body = BODIES[asked++ % BODIES.length]!;
        const response = await pool.request({ method: 'POST', path, headers: HEADERS, body });
        await response.body.dump({ limit: Number.MAX_SAFE_INTEGER });
        if (response.statusCode !== 200) throw new Error(`${peer.url} answered ${response.statusCode}`);
      }
    }),
  );
  const elapsed = (performance.now() - begun) / 1_000;
  await pool.close();
  return { perSecond: asked / elapsed, perProcessorSecond: asked / (peer.cpu() - cpu) };
}

/** What a server answers to each operation, for comparison. */
export async function answersOf({ url }: Peer): Promise<unknown[]> {
  return Promise.all(BODIES.map(async (body) => (await fetch(url, { method: 'POST', headers: HEADERS, body })).json()));
}
