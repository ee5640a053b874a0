import { readConfig } from '#platform/config.ts';
import { createLog } from '#platform/log.ts';
import { startPlatform, startWork } from '#platform/start-platform.ts';
import { circumstancesFrom } from '../gateway/sources/circumstance-headers.ts';
import { serveSubgraph } from '../gateway/subgraph-server.ts';
import { fileRoutes } from '../server/files/file-routes.ts';
import { localFiles } from '../server/files/file-server.ts';
import { verifySigned } from '../server/signed.ts';
import { opened } from '../server/sources.ts';
import { subgraphs } from './all.ts';

// One subgraph as a server of its own: `node subgraphs/server.ts sales`, with DATABASE_URL, SOLMU_SECRET and PORT.
const definition = subgraphs.find(({ name }) => name === process.argv[2]);
const config = readConfig();
if (!definition || !config.databaseUrl) {
  throw new Error(`Name a subgraph (${subgraphs.map(({ name }) => name).join(', ')}) and set DATABASE_URL`);
}
const log = createLog(config.logLevel);
const { platform, close } = await startPlatform({ config, databaseUrl: config.databaseUrl, log });
const subgraph = definition.start(platform);
const stopWork = await startWork(platform, config.databaseUrl, [[definition, subgraph]]);
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
process.send?.({ url: server.url });
console.log(`Subgraph ${definition.name} ready at ${server.url}`);

async function stop() {
  await server.close();
  await stopWork();
  await subgraph.close();
  await close();
  process.exit(0);
}
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
// Without its supervisor it has no work.
process.on('disconnect', stop);
