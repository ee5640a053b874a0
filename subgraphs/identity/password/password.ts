import { hash, verify } from '@node-rs/argon2';
import { refuse } from '#platform/errors/user-error.ts';
import { randomToken } from '#platform/secrets.ts';

export const SHORTEST_PASSWORD = 12;
const LONGEST_PASSWORD = 200;

// OWASP Password Storage Cheat Sheet: Argon2id (the library's default) with 19 MiB, two passes, one lane.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes a password with argon2id; 20–50 ms of one core. */
export function hashPassword(password: string): Promise<string> {
  return hash(normal(password), COST);
}

/** Whether a password fits a hash. Without a hash it takes as long, and does not fit. */
export async function fitsPassword(kept: string | null | undefined, password: string): Promise<boolean> {
  nobodys ??= hashPassword(randomToken());
  const fits = await verify(kept ?? (await nobodys), normal(password.slice(0, 2 * LONGEST_PASSWORD)));
  return fits && Boolean(kept) && [...password].length <= LONGEST_PASSWORD;
}

let nobodys: Promise<string> | undefined;

/** Refuses a new password that is too short, too long, or the person's own address. */
export function checkNewPassword(password: string, path: string[], email: string): void {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) refuse('PASSWORD_TOO_SHORT', path, { min: SHORTEST_PASSWORD, length });
  if (length > LONGEST_PASSWORD) refuse('TOO_LONG', path, { max: LONGEST_PASSWORD, length });
  if (normal(password).toLowerCase() === email) refuse('PASSWORD_GUESSABLE', path);
}

/** The same letters typed on another system give the same password. Source: NIST SP 800-63B, 3.1.1.2. */
function normal(password: string): string {
  return password.normalize('NFKC');
}
