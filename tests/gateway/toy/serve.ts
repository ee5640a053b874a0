import type { Caller, Source } from '../../../gateway/source.ts';
import { httpSource } from '../../../gateway/sources/http.ts';
import { type SubgraphServerOptions, serveSubgraph } from '../../../gateway/subgraph-server.ts';
import type { Ledger } from './context.ts';
import { SUBGRAPHS, type ToyName, toySchema } from './toy.ts';

type Verify = SubgraphServerOptions['verify'];
type Server = Pick<SubgraphServerOptions, 'port' | 'verify'>;
export type ServedToy = Awaited<ReturnType<typeof serveToy>>;

/** The toy's stand-in for a signed token. */
const SIGNATURE = 'x-toy-caller';

/** Serves each toy subgraph over HTTP, on a free port or on the one given. */
export async function serveToy(ledger: Ledger, verify: Verify = signed) {
  const servers = {} as Record<ToyName, Awaited<ReturnType<typeof serveToySubgraph>>>;
  for (const name of SUBGRAPHS) servers[name] = await serveToySubgraph(name, ledger, { verify });
  const sources: Record<string, Source> = Object.fromEntries(
    SUBGRAPHS.map((name) => [name, httpSource({ url: servers[name].url, sign, timeout: 5_000 })]),
  );
  return {
    servers,
    sources,
    async close() {
      await Promise.all(Object.values(servers).map((server) => server.close()));
    },
  };
}

/** Serves one toy subgraph. */
export function serveToySubgraph(name: ToyName, ledger: Ledger, { port = 0, verify = signed }: Partial<Server> = {}) {
  return serveSubgraph({ name, schema: toySchema(name), open: ledger.open(name), port, verify });
}

function sign(caller: Caller | null): Record<string, string> {
  return { [SIGNATURE]: JSON.stringify(caller) };
}

/** Lets everybody in, as nobody. */
export const anyone: Verify = () => null;

function signed(headers: Record<string, unknown>): Caller | null {
  const signature = headers[SIGNATURE];
  if (typeof signature !== 'string') throw Object.assign(new Error('Not from the gateway'), { statusCode: 401 });
  return JSON.parse(signature);
}
