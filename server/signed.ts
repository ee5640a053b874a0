import type { Caller, SourceRequest } from '#gateway/source.ts';
import { signActorToken, verifyActorToken } from '#platform/actor-token.ts';
import { languageOf } from '#platform/errors/texts.ts';
import { claimsOf } from './sources.ts';

/** Headers with which the gateway tells a subgraph server who asks, and that the gateway says so. */
export async function signFor(
  secret: string,
  caller: Caller | null,
  request: SourceRequest,
): Promise<Record<string, string>> {
  const claims = claimsOf(caller);
  const token = await signActorToken(secret, claims ?? { actor: null, language: languageOf(request.language) });
  return { authorization: `Bearer ${token}` };
}

/** Reads those headers; throws for whoever is not the gateway. */
export async function verifySigned(secret: string, headers: Record<string, unknown>): Promise<Caller | null> {
  const token = /^Bearer (.+)$/.exec(String(headers.authorization ?? ''))?.[1];
  const claims = token ? await verifyActorToken(secret, token) : null;
  if (!claims) throw new Error('Not signed by the gateway');
  if (!claims.actor) return null;
  return { subject: claims.actor.userId, audience: '', claims: { ...claims } };
}
