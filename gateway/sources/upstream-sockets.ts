import type { ExecutionResult, GraphQLError } from 'graphql';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { type Source, SourceRefused, type SourceRequest, SourceUnavailable } from '../source.ts';
import { BoundedQueue } from './bounded-queue.ts';
import { circumstanceHeaders } from './circumstance-headers.ts';
import type { HttpOptions } from './http.ts';

/** Events that may wait for the gateway; beyond, the stream counts as lost. */
const QUEUED = 1_000;
/** Milliseconds after which a silent connection is taken for dead. */
const SILENCE = 20_000;

interface Connection {
  client: Client;
  /** Settles when the subgraph has taken the connection. */
  open: Promise<void>;
  subscriptions: number;
}

/** Subscriptions over graphql-transport-ws: one connection to the subgraph for each audience, held while it has subscriptions. */
export function upstreamSockets(url: string, sign: NonNullable<HttpOptions['sign']>) {
  const connections = new Map<string, Connection>();

  function connect(key: string, request: SourceRequest): Connection {
    let opened = () => {};
    let failed = (_: unknown) => {};
    const open = new Promise<void>((resolve, reject) => {
      opened = resolve;
      failed = reject;
    });
    open.catch(() => undefined);
    let silence: NodeJS.Timeout | undefined;
    const client = createClient({
      url,
      webSocketImpl: WebSocket,
      lazy: false,
      retryAttempts: 0,
      keepAlive: SILENCE / 2,
      connectionParams: async () => ({ ...circumstanceHeaders(request), ...(await sign(request.caller, request)) }),
      onNonLazyError: () => undefined,
      on: {
        connected: opened,
        ping: (received) => {
          if (!received) silence = setTimeout(() => client.terminate(), SILENCE / 2);
        },
        pong: (received) => {
          if (received) clearTimeout(silence);
        },
        closed: (event) => {
          clearTimeout(silence);
          if (connections.get(key) === connection) connections.delete(key);
          failed(new SourceUnavailable('The connection to the subgraph is closed', { cause: event }));
        },
      },
    });
    const connection: Connection = { client, open, subscriptions: 0 };
    connections.set(key, connection);
    return connection;
  }

  function release(key: string, connection: Connection): void {
    connection.subscriptions--;
    if (connection.subscriptions) return;
    if (connections.get(key) === connection) connections.delete(key);
    void connection.client.dispose();
  }

  const subscribe: Source['subscribe'] = async (request) => {
    const key = request.caller?.audience ?? '';
    const connection = connections.get(key) ?? connect(key, request);
    connection.subscriptions++;
    try {
      await connection.open;
    } catch (error) {
      release(key, connection);
      throw error;
    }
    return follow(connection.client, request, () => release(key, connection));
  };

  return {
    subscribe,
    get size() {
      return connections.size;
    },
    async close() {
      await Promise.all([...connections.values()].map(({ client }) => client.dispose()));
    },
  };
}

function follow(client: Client, request: SourceRequest, onEnd: () => void): AsyncIterableIterator<ExecutionResult> {
  const { query, variables, operationName, signal } = request;
  const events = new BoundedQueue<ExecutionResult>(QUEUED);
  const stop = client.subscribe<ExecutionResult['data']>(
    { query, variables, operationName, extensions: circumstanceHeaders(request) },
    {
      next: (event) => {
        if (!events.push(event as ExecutionResult)) end(new SourceUnavailable('More events than could be followed'));
      },
      error: (error) => end(faultOf(error)),
      complete: () => end(),
    },
  );
  let ended = false;
  const leave = () => end();

  function end(fault?: Error): void {
    if (ended) return;
    ended = true;
    signal?.removeEventListener('abort', leave);
    events.end(fault);
    stop();
    onEnd();
  }

  signal?.addEventListener('abort', leave, { once: true });
  if (signal?.aborted) end();
  return {
    next: () => events.next(),
    async return() {
      end();
      return { value: undefined, done: true };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** An operation may be refused, in GraphQL errors; all else means that the connection is gone. */
function faultOf(error: unknown): Error {
  if (Array.isArray(error)) return new SourceRefused(error as GraphQLError[]);
  return new SourceUnavailable('The connection to the subgraph broke', { cause: error });
}
