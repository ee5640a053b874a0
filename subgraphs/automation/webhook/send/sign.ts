import { createHmac, randomBytes } from 'node:crypto';

const MARK = 'whsec_';

/** A new secret of 192 bits, as text that receivers keep. */
export function newSecret(): string {
  return MARK + randomBytes(24).toString('base64');
}

/** What a request says of itself. */
export interface Signed {
  /** Id of the delivery, the same whenever it is sent again. */
  id: string;
  at: Date;
  body: string;
}

/** The headers of a request: its id, when it was sent, and its signature by each secret that is valid (Standard Webhooks 1.0). */
export function signedHeaders({ id, at, body }: Signed, secrets: readonly string[]): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': secrets.map((secret) => signature(secret, `${id}.${timestamp}.${body}`)).join(' '),
  };
}

function signature(secret: string, content: string): string {
  const key = Buffer.from(secret.slice(MARK.length), 'base64');
  return `v1,${createHmac('sha256', key).update(content).digest('base64')}`;
}
