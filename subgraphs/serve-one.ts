import type { Logger } from 'pino';
import type { Config } from '#platform/config.ts';
import { startPlatform, startWork } from '#platform/start-platform.ts';
import type { SubgraphDefinition } from '#platform/subgraph/define.ts';
import { circumstancesFrom } from '../gateway/sources/circumstance-headers.ts';
import { serveSubgraph } from '../gateway/subgraph-server.ts';
import { fileRoutes } from '../server/files/file-routes.ts';
import { localFiles } from '../server/files/file-server.ts';
import { verifySigned } from '../server/signed.ts';
import { opened } from '../server/sources.ts';

/** A subgraph that is served. */
export interface ServedSubgraph {
  /** Address of its GraphQL. */
  url: string;
  close(): Promise<void>;
}

/** Serves one subgraph over HTTP on the configured port (0 for a free one), with its work in the background. */
export async function serveOne(
  definition: SubgraphDefinition,
  config: Config,
  databaseUrl: string,
  log: Logger,
): Promise<ServedSubgraph> {
  const { platform, close } = await startPlatform({ config, databaseUrl, log });
  const subgraph = definition.start(platform);
  const stopWork = await startWork(platform, databaseUrl, [[definition, subgraph]]);
  const server = await serveSubgraph({
    name: definition.name,
    schema: subgraph.schema,
    port: config.port,
    open: (request) => opened(subgraph, request),
    verify: (headers) => verifySigned(config.secret, headers),
    log,
    routes: (app) =>
      fileRoutes(
        app,
        [localFiles(definition, subgraph)],
        async ({ headers }) => ({
          ...circumstancesFrom(headers),
          caller: await verifySigned(config.secret, headers),
        }),
        log,
      ),
  });
  return {
    url: server.url,
    close: async () => {
      await server.close();
      await stopWork();
      await subgraph.close();
      await close();
    },
  };
}
