import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** A server in a process of its own. */
export interface Peer {
  url: string;
  /** Seconds of processor time that it has used so far. */
  cpu(): number;
  stop(): void;
}

/** Starts a server and waits until it answers a query at `url`. */
export async function startPeer(
  url: string,
  script: string,
  args: string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Peer> {
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: '1', ...env },
  });
  const peer = { url, cpu: () => processorSeconds(child), stop: () => void child.kill('SIGKILL') };
  for (const end = Date.now() + 60_000; !(await answers(url)); await wait(100)) {
    if (child.exitCode !== null || Date.now() > end) {
      peer.stop();
      throw new Error(`${script} ${args.join(' ')} does not answer at ${url}`);
    }
  }
  return peer;
}

async function answers(url: string): Promise<boolean> {
  try {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(url, { method: 'POST', headers, body: '{"query":"{ __typename }"}' });
    return response.ok;
  } catch {
    return false;
  }
}

/** From Linux's account of the process (proc_pid_stat(5)); elsewhere not known. */
function processorSeconds({ pid }: ChildProcess): number {
  try {
    const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .split(') ')[1]!
      .split(' ')
      .slice(11, 13)
      .map(Number);
    return (user! + system!) / 100;
  } catch {
    return Number.NaN;
  }
}
