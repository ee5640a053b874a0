import { seal, unseal } from '#platform/secrets.ts';
import type { WebhookEndpointRow } from '../webhook.table.ts';

const ownerOf = (endpoint: string) => `webhook ${endpoint}`;

/** A secret as it is kept: bound to its endpoint. */
export function sealSecret(installation: string, endpoint: string, secret: string): string {
  return seal(installation, ownerOf(endpoint), secret);
}

/** The secret that an endpoint has now. */
export function secretOf(installation: string, { id, secret }: Pick<WebhookEndpointRow, 'id' | 'secret'>): string {
  return unseal(installation, ownerOf(id), secret);
}

type Sealed = Pick<WebhookEndpointRow, 'secret' | 'oldSecret' | 'oldSecretUntil'> & { endpointId: string };

/** The secrets that requests are signed with: the one before the last change as well, as long as it is valid. */
export function secretsOf(
  installation: string,
  { endpointId: id, secret, oldSecret, oldSecretUntil }: Sealed,
  now: Date,
): string[] {
  const current = secretOf(installation, { id, secret });
  const isValid = oldSecret && oldSecretUntil && Date.parse(oldSecretUntil) > now.getTime();
  return isValid ? [current, secretOf(installation, { id, secret: oldSecret })] : [current];
}
