import { createHmac, timingSafeEqual } from 'node:crypto';

/** How far the clocks of sender and receiver may be apart; what is older may be somebody's copy. */
const TOLERANCE_SECONDS = 5 * 60;

/**
 * Whether a request really comes from Solmu, unchanged and now. `body` is the text as it came, before it is parsed; `secret` is the
 * endpoint's, whsec_… While a secret is being changed a request bears two signatures: one that fits is enough.
 */
export function isGenuine(
  headers: Record<string, string | string[] | undefined>,
  body: string,
  secret: string,
  now = new Date(),
): boolean {
  const id = String(headers['webhook-id']);
  const timestamp = String(headers['webhook-timestamp']);
  if (!(Math.abs(now.getTime() / 1000 - Number(timestamp)) <= TOLERANCE_SECONDS)) return false;
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest();
  return String(headers['webhook-signature'])
    .split(' ')
    .filter((signature) => signature.startsWith('v1,'))
    .map((signature) => Buffer.from(signature.slice(3), 'base64'))
    .some((given) => given.length === expected.length && timingSafeEqual(given, expected));
}
