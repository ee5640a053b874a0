import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import type { Actor } from './actor.ts';
import type { Language } from './errors/texts.ts';
import { deriveKey } from './secrets.ts';

/** Who an operation is done for, and in which language that person is spoken to; `actor` is null before sign-in. */
export interface ActorClaims {
  actor: Actor | null;
  language: Language;
}

const Claims = z.object({
  actor: z
    .object({
      userId: z.string(),
      scopes: z.array(z.string()),
      cause: z.enum(['ui', 'api', 'import', 'massEdit', 'undo', 'system']),
      sessionId: z.string().optional(),
      audience: z.string().optional(),
    })
    .nullable(),
  language: z.enum(['fi', 'en']),
});

const LIFETIME_MS = 60_000;
const ISSUER = 'solmu-gateway';

/** Signs the token with which the gateway tells a subgraph for whom it asks: HS256, good for a minute. */
export function signActorToken(secret: string, claims: ActorClaims, now = new Date()): Promise<string> {
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(ISSUER)
    .setIssuedAt(now)
    .setExpirationTime(new Date(now.getTime() + LIFETIME_MS))
    .sign(deriveKey(secret, 'actor token'));
}

/** What a token says, or null when it is not ours, has been changed or is too old. */
export async function verifyActorToken(secret: string, token: string, now = new Date()): Promise<ActorClaims | null> {
  try {
    const { payload } = await jwtVerify(token, deriveKey(secret, 'actor token'), {
      algorithms: ['HS256'],
      issuer: ISSUER,
      requiredClaims: ['exp'],
      currentDate: now,
    });
    return Claims.parse(payload);
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof z.ZodError) return null;
    throw error;
  }
}
