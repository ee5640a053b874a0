import type { FastifyInstance } from 'fastify';
import type { ExecutionResult } from 'graphql';
import type { Outcome } from './engine.ts';
import { type Log, silent } from './errors/log.ts';
import { masking } from './errors/mask.ts';
import { InvalidOperation, type Operation, operations } from './graph/operation.ts';
import { readGraph } from './graph/supergraph.ts';
import { apolloFront } from './http/apollo.ts';
import { drain } from './http/drain.ts';
import { type Credentials, graphqlRoutes } from './http/routes.ts';
import { type SomeLimits, withDefaults } from './limits/limits.ts';
import type { Caller, Source, SourceRequest } from './source.ts';
import { groups } from './subscriptions/groups.ts';
import { socketServer } from './subscriptions/socket-server.ts';

export interface GatewayOptions {
  supergraphSdl: string;
  /** One for each subgraph of the supergraph, by name. */
  sources: Record<string, Source>;
  /** Says who asks. Null is nobody in particular; rejects only where it can't tell. Asked again, every few seconds, for open sockets. */
  authenticate(credentials: Credentials): Promise<Caller | null>;
  log?: Log;
  /** Codes of subgraphs' errors that clients may read, beside the usual ones. */
  publicCodes?: Iterable<string>;
  limits?: SomeLimits;
}

export interface Gateway {
  /** A Fastify plugin that serves `/graphql`, over HTTP and sockets, on the instance that registers it. */
  plugin(app: FastifyInstance): Promise<void>;
  /** Runs an operation without HTTP. */
  execute(request: SourceRequest): Promise<ExecutionResult>;
  /** What is open now. */
  load(): { sockets: number; queuedBytes: number; groups: number };
  /** Whether every subgraph answers. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}

/** Makes a gateway over any supergraph. */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { supergraphSdl, sources, authenticate, log = silent } = options;
  const limits = withDefaults(options.limits);
  const graph = readGraph(supergraphSdl);
  const known = operations(graph);
  const mask = masking(log, options.publicCodes);

  async function execute(request: SourceRequest): Promise<ExecutionResult> {
    try {
      return await answer(known.prepare(request), request);
    } catch (error) {
      if (error instanceof InvalidOperation) return { errors: error.errors };
      return { errors: mask([error], { requestId: request.requestId }) };
    }
  }

  const answer = async (operation: Operation, request: SourceRequest) =>
    shown(operation, request, await operation.engine.execute(request, sources));

  async function complete(operation: Operation, request: SourceRequest, event: ExecutionResult) {
    try {
      return shown(operation, request, await operation.engine.complete(request, sources, event));
    } catch (error) {
      return { errors: mask([error], { requestId: request.requestId, operation: operation.name }) };
    }
  }

  function shown(operation: Operation, request: SourceRequest, { data, errors, flaws }: Outcome): ExecutionResult {
    const about = { requestId: request.requestId, operation: operation.name };
    // An entity that its reader may not see leaves such a flaw. To tell of it would tell that it exists; so it is null, as if there
    // were none, and only the log knows.
    if (flaws.length) log.debug({ flaws, ...about }, 'values that the schema does not allow became null');
    return errors.length ? { errors: mask(errors, about), data } : { data };
  }

  const apollo = await apolloFront({ apiSchema: graph.apiSchema, execute });
  const listening = groups({ sources, mask, complete, backOff: limits.backOff });
  const sockets = socketServer({
    path: '/graphql',
    limits: limits.sockets,
    authenticate,
    mask,
    prepare: (payload) => known.prepare({ ...payload, query: payload.query ?? '' }),
    execute: answer,
    groups: listening,
  });

  return {
    async plugin(app) {
      graphqlRoutes(app, { apollo, authenticate });
      sockets.attach(app.server);
      app.addHook('preClose', async () => {
        drain(app.server);
        await sockets.close();
      });
    },
    execute,
    load: () => ({ sockets: sockets.size, queuedBytes: sockets.queuedBytes, groups: listening.size }),
    async ready() {
      const answers = await Promise.all(Object.values(sources).map((source) => source.ready()));
      return answers.every(Boolean);
    },
    async close() {
      await sockets.close();
      await apollo.stop();
      await Promise.all(Object.values(sources).map((source) => source.close()));
    },
  };
}
