import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import helmet from '@fastify/helmet';
import fastify from 'fastify';
import { createGateway } from '#gateway/create.ts';
import { preferredLanguage } from '#gateway/http/language.ts';
import { exportTraces } from '#gateway/observe/export-traces.ts';
import type { Config } from '#platform/config.ts';
import { createLog } from '#platform/log.ts';
import { prepareDatabase } from '#platform/start-platform.ts';
import type { SubgraphDefinition } from '#platform/subgraph/define.ts';
import { subgraphs } from '../subgraphs/all.ts';
import { authenticationBy } from './authentication.ts';
import { serveClient } from './client-files.ts';
import { fileRoutes } from './files/file-routes.ts';
import { PUBLIC_CODES } from './public-codes.ts';
import { inOneProcess, overHttp, type Shape } from './shapes.ts';
import { sharingBy } from './sharing.ts';
import { startSubgraphProcesses } from './subgraph-processes.ts';

const SCHEMA = join(import.meta.dirname, '../schema');

/** A running installation. */
export interface Solmu {
  url: string;
  /** Process id of a subgraph that has a process of its own. */
  pid: Shape['pid'];
  close(): Promise<void>;
}

/** What an installation is of: its subgraphs, and the graph that they make together. */
export interface System {
  subgraphs: SubgraphDefinition[];
  supergraphSdl: string;
}

const WHOLE: System = { subgraphs, supergraphSdl: readFileSync(join(SCHEMA, 'supergraph.graphql'), 'utf8') };

/** Starts an installation on a database: migrations, subgraphs in the configured shape, gateway, client. */
export async function startSolmu(
  config: Config,
  databaseUrl: string,
  system: System = WHOLE,
  startServers = startSubgraphProcesses,
): Promise<Solmu> {
  const log = createLog(config.logLevel);
  const endTraces = config.otlpEndpoint ? exportTraces('solmu', config.otlpEndpoint) : null;
  await prepareDatabase(databaseUrl, system.subgraphs, config.secret);
  const inShape = config.subgraphs === 'http' ? overHttp : inOneProcess;
  const shape = await inShape({ config, databaseUrl, subgraphs: system.subgraphs, log, startServers });
  const authentication = authenticationBy(shape.sources.identity!);
  const gateway = await createGateway({
    supergraphSdl: system.supergraphSdl,
    sources: shape.sources,
    ...authentication,
    sharing: sharingBy(shape.sources.identity!),
    log,
    production: config.production,
    persisted: JSON.parse(readFileSync(join(SCHEMA, 'operations.json'), 'utf8')),
    publicCodes: PUBLIC_CODES,
  });
  const app = fastify({ bodyLimit: 1 << 20 });
  await app.register(helmet, {
    contentSecurityPolicy: { directives: CONTENT_POLICY },
    crossOriginEmbedderPolicy: false,
  });
  await gateway.plugin(app);
  await fileRoutes(
    app,
    shape.files,
    async (request) => {
      const { cookie, authorization, 'accept-language': language, 'user-agent': userAgent } = request.headers;
      return {
        caller: await authentication.authenticate({ cookie, authorization, ip: request.ip }),
        language: preferredLanguage(language),
        requestId: randomUUID(),
        clientIp: request.ip,
        userAgent,
      };
    },
    log,
  );
  await serveClient(app);
  await app.listen({ port: config.port, host: '0.0.0.0' });
  return {
    url: `http://localhost:${new URL(app.listeningOrigin).port}`,
    pid: shape.pid,
    close: async () => {
      await app.close();
      await gateway.close();
      await shape.close();
      await endTraces?.();
    },
  };
}

const CONTENT_POLICY = {
  defaultSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  connectSrc: ["'self'", 'ws:', 'wss:'],
  upgradeInsecureRequests: null,
};
