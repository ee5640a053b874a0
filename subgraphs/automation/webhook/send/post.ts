import { type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Target } from './safe-target.ts';

/** What became of a request. */
export interface Answer {
  status: number | null;
  /** Why there was none: TIMEOUT, CONNECTION. */
  fault: 'TIMEOUT' | 'CONNECTION' | null;
  /** The beginning of the answer's body. */
  response: string | null;
}

/** How much of an answer is kept, in bytes. */
const KEPT = 4_096;

/**
 * Posts JSON to the address that was judged, whatever the name leads to by now. Follows no redirect, and waits no longer than
 * `timeoutMs` for all of it. What was answered counts by its status; never throws.
 */
export function post(
  target: Target,
  headers: Record<string, string>,
  body: string,
  timeoutMs: number,
): Promise<Answer> {
  const { url, address, family } = target;
  const pinned: LookupFunction = (_, { all }, found) =>
    all ? found(null, [{ address, family }]) : found(null, address, family);
  const send = url.protocol === 'https:' ? overHttps : overHttp;
  const signal = AbortSignal.timeout(timeoutMs);
  return new Promise((resolve) => {
    const failed = () => resolve({ status: null, fault: signal.aborted ? 'TIMEOUT' : 'CONNECTION', response: null });
    const request = send(url, {
      method: 'POST',
      lookup: pinned,
      agent: false,
      signal,
      headers: {
        ...headers,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'Solmu-Webhooks/1',
      },
    });
    request.on('error', failed);
    request.on('response', async (answer) => {
      // Breaking off from here on ends the body, which is caught there.
      request.off('error', failed).on('error', () => {});
      const response = await beginningOf(answer);
      request.destroy();
      resolve({ status: answer.statusCode ?? null, fault: null, response });
    });
    request.end(body);
  });
}

/** What came of the body until it was enough, ended, or broke off. */
async function beginningOf(answer: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of answer) {
      parts.push(part as Buffer);
      size += (part as Buffer).length;
      if (size >= KEPT) break;
    }
  } catch {
    // Broken off: the status has come all the same.
  }
  return new TextDecoder().decode(Buffer.concat(parts).subarray(0, KEPT)).replaceAll('\0', '');
}
