import { join } from 'node:path';
import { createServer } from 'vite';
import { readConfig } from '#platform/config.ts';
import { runSolmu } from '../server/run.ts';

// The graph on its port, and the client from its sources, reloaded as they change, on the next.
const config = readConfig();
await runSolmu(config);
process.env.SOLMU_URL = `http://127.0.0.1:${config.port}`;
const vite = await createServer({
  configFile: join(import.meta.dirname, '../client/vite.config.ts'),
  server: { port: config.port + 1 },
});
await vite.listen();
vite.printUrls();
