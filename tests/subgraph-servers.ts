import { tmpdir } from 'node:os';
import { readConfig } from '#platform/config.ts';
import type { startSubgraphProcesses } from '../server/subgraph-processes.ts';
import { subgraphs } from '../subgraphs/all.ts';
import { serveOne } from '../subgraphs/serve-one.ts';

/**
 * Servers of subgraphs as `startSubgraphProcesses` starts them, but in this process: to the gateway they are the same, and
 * what loads five processes for each file that asks over HTTP is half a minute of all tests.
 */
export const startSubgraphServers: typeof startSubgraphProcesses = async (names, environment, _firstPort, log) => {
  const config = readConfig({ ...environment, SOLMU_DATA: tmpdir(), PORT: '0' });
  const servers = await Promise.all(
    names.map(async (name) => {
      const definition = subgraphs.find((subgraph) => subgraph.name === name)!;
      return [name, await serveOne(definition, config, config.databaseUrl!, log)] as const;
    }),
  );
  return {
    urls: Object.fromEntries(servers.map(([name, { url }]) => [name, url])),
    pid: () => undefined,
    close: async () => {
      for (const [, { close }] of servers) await close();
    },
  };
};
