import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import fastify from 'fastify';
import type { ExecutionResult } from 'graphql';
import { createGateway, type GatewayOptions } from '../../../gateway/create.ts';
import { localSource } from '../../../gateway/sources/local.ts';
import { Ledger } from './context.ts';
import { renames } from './people.ts';
import { newReviews } from './reviews.ts';
import { SUBGRAPHS, toySchema, toySupergraph } from './toy.ts';

export type Running = Awaited<ReturnType<typeof startToy>>;

/** Starts the toy graph behind a real gateway on a free port. Who asks is whoever `Authorization: Bearer <name>` names. */
export async function startToy(options: Partial<GatewayOptions> = {}) {
  const ledger = new Ledger();
  const gateway = await createGateway({
    supergraphSdl: toySupergraph(),
    sources: Object.fromEntries(
      SUBGRAPHS.map((name) => [name, localSource({ schema: toySchema(name), open: ledger.open(name) })]),
    ),
    authenticate: async ({ authorization }) => {
      const subject = authorization?.replace('Bearer ', '');
      return subject ? { subject, audience: subject, claims: { name: subject } } : null;
    },
    ...options,
  });
  const app = fastify();
  await app.register(gateway.plugin);
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/graphql`;

  return {
    gateway,
    ledger,
    url,
    socketUrl: url.replace('http', 'ws'),
    /** Streams of events that are open in the subgraphs. */
    upstreams: () => newReviews.readers + renames.readers,
    until,
    async post(query: string, variables?: object, headers: Record<string, string> = {}): Promise<ExecutionResult> {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as ExecutionResult;
    },
    async close() {
      await app.close();
      await gateway.close();
    },
  };
}

/** Waits until `holds`, at most two seconds. */
async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 200 && !holds(); i++) await wait(10);
  if (!holds()) throw new Error(`Did not come true within 2 s: ${holds}`);
}
