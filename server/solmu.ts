import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import helmet from '@fastify/helmet';
import fastify from 'fastify';
import { createGateway } from '#gateway/create.ts';
import type { Source } from '#gateway/source.ts';
import type { Config } from '#platform/config.ts';
import { createLog } from '#platform/log.ts';
import { prepareDatabase, startJobs, startPlatform } from '#platform/start-platform.ts';
import { subgraphs } from '../subgraphs/all.ts';
import { authenticate } from '../subgraphs/identity/authenticate.ts';
import { serveClient } from './client-files.ts';
import { sourceOf } from './sources.ts';

const SUPERGRAPH = join(import.meta.dirname, '../schema/supergraph.graphql');

/** A running installation. */
export interface Solmu {
  url: string;
  close(): Promise<void>;
}

/** Starts everything in this process on a database: migrations, subgraphs, gateway, client. */
export async function startSolmu(config: Config, databaseUrl: string): Promise<Solmu> {
  const log = createLog(config.logLevel);
  await prepareDatabase(databaseUrl, subgraphs, config.secret);
  const { platform, close: closePlatform } = await startPlatform({ config, databaseUrl, log });
  const running = subgraphs.map((definition) => definition.start(platform));
  const stopJobs = await startJobs(
    platform,
    databaseUrl,
    subgraphs.map((definition, index) => [definition, running[index]!]),
  );
  const sources: Record<string, Source> = Object.fromEntries(
    running.map((subgraph) => [subgraph.name, sourceOf(subgraph)]),
  );
  const identity = running.find(({ name }) => name === 'identity')!;
  const gateway = await createGateway({
    supergraphSdl: readFileSync(SUPERGRAPH, 'utf8'),
    sources,
    authenticate: (credentials) => authenticate(identity.database, credentials, platform.clock),
    log,
    publicCodes: [
      'NOT_FOUND',
      'RESYNC',
      'UNKNOWN_FIELD',
      'INVALID_CONDITION',
      'INVALID_OPERATOR',
      'INVALID_VALUE',
      'INVALID_SORT',
      'INVALID_CURSOR',
      'OUT_OF_RANGE',
      'TOO_DEEP',
      'TOO_MANY',
      'INVALID_ID',
    ],
  });
  const app = fastify({ bodyLimit: 1 << 20 });
  await app.register(helmet, {
    contentSecurityPolicy: { directives: CONTENT_POLICY },
    crossOriginEmbedderPolicy: false,
  });
  await gateway.plugin(app);
  await serveClient(app);
  await app.listen({ port: config.port, host: '0.0.0.0' });
  return {
    url: `http://localhost:${new URL(app.listeningOrigin).port}`,
    close: async () => {
      await app.close();
      await gateway.close();
      await stopJobs();
      for (const subgraph of running) await subgraph.close();
      await closePlatform();
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
