import type { FastifyInstance } from 'fastify';
import type { ExecutionResult } from 'graphql';
import type { Registry } from 'prom-client';
import { type Log, silent } from './errors/log.ts';
import { masking } from './errors/mask.ts';
import { operations } from './graph/operation.ts';
import { readGraph } from './graph/supergraph.ts';
import { apolloFront } from './http/apollo.ts';
import { drainable } from './http/drain.ts';
import { healthRoutes } from './http/health.ts';
import { type Credentials, graphqlRoutes } from './http/routes.ts';
import { type SomeLimits, withDefaults } from './limits/limits.ts';
import { gatewayMetrics, type Load } from './observe/metrics.ts';
import { observedSource } from './observe/observed-source.ts';
import { persistedDocuments } from './persisted/documents.ts';
import { documentPolicy } from './persisted/policy.ts';
import { pipeline } from './pipeline.ts';
import type { Caller, ClientRequest, Source } from './source.ts';
import { groups, type Sharing } from './subscriptions/groups.ts';
import { socketServer } from './subscriptions/socket-server.ts';

export interface GatewayOptions {
  supergraphSdl: string;
  /** One for each subgraph of the supergraph, by name. */
  sources: Record<string, Source>;
  /** Says who asks. Null is nobody in particular; rejects only where it can't tell. Asked again, every few seconds, for open sockets. */
  authenticate(credentials: Credentials): Promise<Caller | null>;
  /** The same for many at once, in their order; where absent, they are asked for one by one. */
  authenticateAll?(credentials: readonly Credentials[]): Promise<(Caller | null)[]>;
  /** How far different callers may share what they subscribe to. */
  sharing?: Sharing;
  log?: Log;
  /** Codes of subgraphs' errors that clients may read, beside the usual ones. */
  publicCodes?: Iterable<string>;
  limits?: SomeLimits;
  /** The documents of our own client by their SHA-256. */
  persisted?: Readonly<Record<string, string>>;
  /** Whether only callers with a token may send other documents, and only those signed in may ask for the schema. */
  production?: boolean;
  /** Where metrics are kept; one of the gateway's own where absent. */
  registry?: Registry;
}

export interface Gateway {
  /**
   * A Fastify plugin that serves `/graphql` over HTTP and sockets, `/healthz`, `/readyz` and `/metrics` on the instance that
   * registers it, and drains them when that closes.
   */
  plugin(app: FastifyInstance): Promise<void>;
  /** Runs an operation without HTTP. */
  execute(request: ClientRequest): Promise<ExecutionResult>;
  /** What is open now. */
  load(): Load;
  /** Whether every subgraph answers. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}

/** Makes a gateway over any supergraph. Throws where a subgraph has no source. */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { supergraphSdl, authenticate, log = silent, production = false } = options;
  const limits = withDefaults(options.limits);
  const graph = readGraph(supergraphSdl);
  const orphan = graph.subgraphs.find(({ name }) => !options.sources[name]);
  if (orphan) throw new Error(`The subgraph "${orphan.name}" of the supergraph has no source`);

  const documents = persistedDocuments(options.persisted);
  const policy = documentPolicy(production, options.persisted);
  const known = operations(graph, { limits: limits.operation, policy });
  const mask = masking(log, options.publicCodes);
  const metrics = gatewayMetrics(load, options.registry);
  const sources = Object.fromEntries(
    Object.entries(options.sources).map(([name, source]) => [name, observedSource(name, source, metrics)]),
  );
  const { execute, answer, complete } = pipeline({
    operations: known,
    sources,
    mask,
    log,
    metrics,
    timeout: limits.timeout,
  });
  const listening = groups({ sources, sharing: options.sharing, mask, complete, backOff: limits.backOff });
  const sockets = socketServer({
    path: '/graphql',
    limits: limits.sockets,
    authenticate,
    authenticateAll: options.authenticateAll ?? ((all) => Promise.all(all.map(authenticate))),
    mask,
    metrics,
    prepare(payload, caller) {
      const query = documents.resolve(payload);
      return { query, operation: known.prepare({ ...payload, query, caller }) };
    },
    execute: answer,
    groups: listening,
  });
  const apollo = await apolloFront({ apiSchema: graph.apiSchema, tokens: limits.operation.tokens, documents, execute });

  function load(): Load {
    return { ...sockets.load(), groups: listening.size, cachedPlans: known.size };
  }

  async function readiness(): Promise<Record<string, boolean>> {
    const answers = Object.entries(sources).map(async ([name, source]) => [name, await source.ready()] as const);
    return Object.fromEntries(await Promise.all(answers));
  }

  return {
    async plugin(app) {
      await app.register(async (scope) => {
        graphqlRoutes(scope, { apollo, authenticate, limits, mask, documents, execute });
        healthRoutes(scope, { readiness, registry: metrics.registry });
      });
      sockets.attach(app.server);
      const drain = drainable(app.server);
      app.addHook('preClose', async () => {
        drain();
        await sockets.close();
      });
    },
    execute,
    load,
    ready: async () => Object.values(await readiness()).every(Boolean),
    async close() {
      await sockets.close();
      await apollo.stop();
      await Promise.all(Object.values(sources).map((source) => source.close()));
    },
  };
}
