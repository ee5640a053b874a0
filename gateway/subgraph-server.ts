import type { IncomingHttpHeaders } from 'node:http';
import fastify, { type FastifyInstance } from 'fastify';
import { type ExecutionResult, GraphQLError, type GraphQLSchema, getOperationAST, parse } from 'graphql';
import { useServer as speakProtocol } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { type Log, silent } from './errors/log.ts';
import { drainable } from './http/drain.ts';
import { type Caller, isStream, NOT_BEGUN, type SourceRequest } from './source.ts';
import { circumstancesFrom } from './sources/circumstance-headers.ts';
import { type LocalOptions, localSource } from './sources/local.ts';

export interface SubgraphServerOptions extends LocalOptions {
  name: string;
  schema: GraphQLSchema;
  port: number;
  host?: string;
  /** Reads what the gateway's `sign` wrote. Null is nobody in particular; rejects where the request does not come from the gateway. */
  verify(headers: IncomingHttpHeaders | Record<string, unknown>): Promise<Caller | null> | Caller | null;
  log?: Log;
  /** Adds routes of the subgraph's own. */
  routes?(app: FastifyInstance): Promise<void>;
}

/** One subgraph as a server of its own: `POST /graphql`, sockets on `/graphql`, `GET /healthz`. The counterpart of `httpSource`. */
export async function serveSubgraph(options: SubgraphServerOptions) {
  const { name, port, host = '127.0.0.1', verify, log = silent } = options;
  const source = localSource(options);
  const app = fastify({ bodyLimit: 16 << 20 });

  app.get('/healthz', async () => ({ name, status: 'ok' }));
  app.post('/graphql', async (request, reply) => {
    const caller = await verify(request.headers);
    const cookies: string[] = [];
    const asked: SourceRequest = {
      ...(request.body as Pick<SourceRequest, 'query' | 'variables' | 'operationName'>),
      ...circumstancesFrom(request.headers),
      caller,
      signal: abortedWith(reply.raw),
      setCookies: (more) => void cookies.push(...more),
    };
    const result = await source.execute(asked);
    report(result, asked);
    reply.type('application/graphql-response+json; charset=utf-8');
    return JSON.stringify(
      cookies.length ? { ...result, extensions: { ...result.extensions, setCookie: cookies } } : result,
    );
  });
  await options.routes?.(app);
  const sockets = serveSockets(app, options, source);
  const drain = drainable(app.server);

  function report({ errors }: ExecutionResult, { requestId }: SourceRequest): void {
    for (const error of errors ?? []) {
      if (!error.extensions?.code)
        log.error({ err: error.originalError ?? error, path: error.path, requestId }, 'a field failed');
    }
  }

  async function shutDown() {
    await sockets.dispose();
    drain();
    await app.close();
    await source.close();
  }

  let closed: Promise<void> | undefined;
  await app.listen({ port, host });
  return {
    url: `${app.listeningOrigin}/graphql`,
    close() {
      closed ??= shutDown();
      return closed;
    },
  };
}

function serveSockets(
  app: FastifyInstance,
  { schema, verify }: SubgraphServerOptions,
  source: ReturnType<typeof localSource>,
) {
  const server = new WebSocketServer({ server: app.server, path: '/graphql', perMessageDeflate: false });
  return speakProtocol<Record<string, unknown>, { caller?: Caller | null }>(
    {
      async onConnect({ connectionParams = {}, extra }) {
        extra.caller = await verify(connectionParams);
      },
      async onSubscribe({ extra }, _id, { query, variables, operationName, extensions }) {
        const document = parse(query);
        const asked: SourceRequest = {
          ...circumstancesFrom(extensions ?? {}),
          query,
          variables: variables ?? undefined,
          operationName: operationName ?? undefined,
          caller: extra.caller ?? null,
        };
        const isSubscription = getOperationAST(document, operationName)?.operation === 'subscription';
        const answer = isSubscription ? await source.subscribe(asked) : await source.execute(asked);
        if (isSubscription && !isStream(answer)) return (answer.errors ?? []).map(notBegun);
        return { schema, document, operationName, contextValue: answer };
      },
      execute: ({ contextValue }) => contextValue as ExecutionResult,
      subscribe: ({ contextValue }) => contextValue as AsyncIterableIterator<ExecutionResult>,
    },
    server,
  );
}

function notBegun(error: GraphQLError): GraphQLError {
  return new GraphQLError(error.message, { ...error, extensions: { ...error.extensions, [NOT_BEGUN]: true } });
}

function abortedWith(response: {
  once(event: 'close', listener: () => void): unknown;
  writableFinished: boolean;
}): AbortSignal {
  const abort = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) abort.abort();
  });
  return abort.signal;
}
