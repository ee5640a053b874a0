import type { Logger } from 'pino';
import type { Caller, Source, SourceRequest } from '#gateway/source.ts';
import { httpSource } from '#gateway/sources/http.ts';
import type { Config } from '#platform/config.ts';
import { startPlatform, startWork } from '#platform/start-platform.ts';
import type { SubgraphDefinition } from '#platform/subgraph/define.ts';
import { type FileServer, localFiles } from './files/file-server.ts';
import { remoteFiles } from './files/remote-files.ts';
import { signFor } from './signed.ts';
import { sourceOf } from './sources.ts';
import type { startSubgraphProcesses } from './subgraph-processes.ts';

/** Where the gateway finds the subgraphs, and what stands behind them. */
export interface Shape {
  sources: Record<string, Source>;
  files: FileServer[];
  /** Process id of a subgraph that has a process of its own. */
  pid(name: string): number | undefined;
  close(): Promise<void>;
}

/** What a shape is made of. */
export interface ShapeOptions {
  config: Config;
  databaseUrl: string;
  subgraphs: SubgraphDefinition[];
  log: Logger;
  /** Starts the servers of a shape that has some. */
  startServers: typeof startSubgraphProcesses;
}

/** All subgraphs in this process. */
export async function inOneProcess({ config, databaseUrl, subgraphs, log }: ShapeOptions): Promise<Shape> {
  const { platform, close } = await startPlatform({ config, databaseUrl, log });
  const running = subgraphs.map((definition) => [definition, definition.start(platform)] as const);
  const stopWork = await startWork(platform, databaseUrl, running);
  return {
    sources: Object.fromEntries(running.map(([{ name }, subgraph]) => [name, sourceOf(subgraph)])),
    files: running.map(([definition, subgraph]) => localFiles(definition, subgraph)),
    pid: () => undefined,
    close: async () => {
      await stopWork();
      for (const [, subgraph] of running) await subgraph.close();
      await close();
    },
  };
}

/** A server for each subgraph. */
export async function overHttp({ config, databaseUrl, subgraphs, log, startServers }: ShapeOptions): Promise<Shape> {
  const environment = { DATABASE_URL: databaseUrl, SOLMU_SECRET: config.secret, LOG_LEVEL: config.logLevel };
  const names = subgraphs.map(({ name }) => name);
  const servers = await startServers(names, environment, config.subgraphPort, log);
  const sign = (caller: Caller | null, request: SourceRequest) => signFor(config.secret, caller, request);
  const files = subgraphs.map((definition) => remoteFiles(definition, servers.urls[definition.name]!, sign));
  return {
    sources: Object.fromEntries(names.map((name) => [name, httpSource({ url: servers.urls[name]!, sign })])),
    files,
    pid: servers.pid,
    close: async () => {
      for (const { close } of files) close();
      await servers.close();
    },
  };
}
