import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import fastify from 'fastify';
import type { ExecutionResult } from 'graphql';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { createGateway, type GatewayOptions } from '../../../gateway/create.ts';
import type { Source } from '../../../gateway/source.ts';
import { localSource } from '../../../gateway/sources/local.ts';
import { Ledger } from './context.ts';
import { renames } from './people.ts';
import { newReviews } from './reviews.ts';
import { type ServedToy, serveToy } from './serve.ts';
import { SUBGRAPHS, toySchema, toySupergraph } from './toy.ts';

export type Shape = 'inProcess' | 'http';
export type Running = Awaited<ReturnType<typeof startToy>>;

/**
 * Starts the toy graph behind a real gateway on a free port: its subgraphs in this process, or each behind a server of its own.
 * Who asks is whoever `Authorization: Bearer <name>` names.
 */
export async function startToy(shape: Shape, options: Partial<GatewayOptions> = {}) {
  const ledger = new Ledger();
  const served = shape === 'http' ? await serveToy(ledger) : undefined;
  const gateway = await createGateway({
    supergraphSdl: toySupergraph(),
    sources: served?.sources ?? localSources(ledger),
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
  const clients: Client[] = [];

  return {
    gateway,
    ledger,
    url,
    socketUrl: url.replace('http', 'ws'),
    servers: served?.servers as ServedToy['servers'],
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
    /** A client on a socket of its own, closed with the toy. */
    client(subject?: string): Client {
      const client = createClient({
        url: url.replace('http', 'ws'),
        webSocketImpl: WebSocket,
        lazy: false,
        retryAttempts: 0,
        onNonLazyError: () => undefined,
        connectionParams: subject ? { authorization: `Bearer ${subject}` } : {},
      });
      clients.push(client);
      return client;
    },
    async close() {
      await Promise.all(clients.map((client) => client.dispose()));
      await app.close();
      await gateway.close();
      await served?.close();
    },
  };
}

function localSources(ledger: Ledger): Record<string, Source> {
  return Object.fromEntries(
    SUBGRAPHS.map((name) => [name, localSource({ schema: toySchema(name), open: ledger.open(name) })]),
  );
}

/** Waits until `holds`, at most five seconds. */
export async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 500 && !holds(); i++) await wait(10);
  if (!holds()) throw new Error(`Did not come true within 5 s: ${holds}`);
}
