import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Logger } from 'pino';

const ENTRY = join(import.meta.dirname, '../subgraphs/server.ts');
const RESTART_MS = 200;

/** Subgraph servers, each in a process of its own. */
export interface SubgraphProcesses {
  /** GraphQL address by subgraph. */
  urls: Record<string, string>;
  /** Process id by subgraph, as it is now. */
  pid(name: string): number | undefined;
  close(): Promise<void>;
}

/** Starts a server for each subgraph, on free ports or from `firstPort` up; one that dies is started again at its address. */
export async function startSubgraphProcesses(
  names: string[],
  environment: Record<string, string>,
  firstPort: number,
  log: Logger,
): Promise<SubgraphProcesses> {
  const children = new Map<string, ChildProcess>();
  let closing = false;

  const start = async (name: string, port: number): Promise<string> => {
    const child = fork(ENTRY, [name], {
      env: { ...process.env, ...environment, PORT: String(port) },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    children.set(name, child);
    const url = await new Promise<string>((resolve, reject) => {
      child.once('message', (message: { url: string }) => resolve(message.url));
      child.once('exit', (code) => reject(new Error(`The subgraph ${name} ended with ${code} before it was ready`)));
    });
    child.once('exit', (code, signal) => void revive(name, Number(new URL(url).port), { code, signal }));
    return url;
  };

  const revive = async (name: string, port: number, end: object) => {
    while (!closing) {
      log.warn({ subgraph: name, ...end }, 'a subgraph ended; it is started again');
      await new Promise((resolve) => setTimeout(resolve, RESTART_MS));
      if (closing) return;
      const revived = await start(name, port).catch((error) =>
        log.error({ err: error }, 'a subgraph could not be started again'),
      );
      if (revived) return;
    }
  };

  const urls = await Promise.all(
    names.map(async (name, index) => [name, await start(name, firstPort && firstPort + index)] as const),
  );
  return {
    urls: Object.fromEntries(urls),
    pid: (name) => children.get(name)?.pid,
    close: async () => {
      closing = true;
      await Promise.all([...children.values()].map(ended));
    },
  };
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
