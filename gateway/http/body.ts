import type { IncomingMessage } from 'node:http';
import { refusal } from '../graph/invalid-operation.ts';

export interface BodyLimits {
  /** Bytes of one request's body. */
  bodyBytes: number;
  /** Milliseconds within which a request's body has to be here. */
  bodyTimeout: number;
}

/** Reads a request's body as JSON. Throws `InvalidOperation` where it is too long, too late or no JSON. */
export function jsonBody({ bodyBytes, bodyTimeout }: BodyLimits) {
  const tooLong = () => refusal('BODY_LIMIT', `A request may have at most ${bodyBytes} bytes.`);
  const tooLate = () => refusal('REQUEST_TIMEOUT', `The request did not arrive within ${bodyTimeout / 1_000} s.`);

  return async (_: unknown, body: IncomingMessage): Promise<unknown> => {
    if (Number(body.headers['content-length']) > bodyBytes) throw tooLong();
    const text = await new Promise<string>((resolve, reject) => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      const timer = setTimeout(() => reject(tooLate()), bodyTimeout);
      body.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > bodyBytes) reject(tooLong());
        else chunks.push(chunk);
      });
      body.once('end', () => resolve(chunks.length === 1 ? chunks[0]!.toString() : Buffer.concat(chunks).toString()));
      body.once('error', reject);
      body.once('close', () => clearTimeout(timer));
    });
    return parsed(text);
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal('BAD_REQUEST', 'The body is not JSON.');
  }
}
