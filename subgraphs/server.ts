import '#platform/gentle-heap.ts';
import { readConfig } from '#platform/config.ts';
import { createLog } from '#platform/log.ts';
import { subgraphs } from './all.ts';
import { serveOne } from './serve-one.ts';

// One subgraph as a server of its own: `node subgraphs/server.ts sales`, with DATABASE_URL, SOLMU_SECRET and PORT.
const definition = subgraphs.find(({ name }) => name === process.argv[2]);
const config = readConfig();
if (!definition || !config.databaseUrl) {
  throw new Error(`Name a subgraph (${subgraphs.map(({ name }) => name).join(', ')}) and set DATABASE_URL`);
}
const { url, close } = await serveOne(definition, config, config.databaseUrl, createLog(config.logLevel));
process.send?.({ url });
console.log(`Subgraph ${definition.name} ready at ${url}`);

async function stop() {
  await close();
  process.exit(0);
}
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
// Without its supervisor it has no work.
process.on('disconnect', stop);
