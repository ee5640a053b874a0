import type { Config } from '#platform/config.ts';

export const SESSION_COOKIE = 'solmu_session';
/** How long a session lasts from signing in. */
export const SESSION_DAYS = 30;

/** The `Set-Cookie` value that keeps somebody signed in. */
export function sessionCookie(config: Config, token: string): string {
  return `${SESSION_COOKIE}=${token}; Max-Age=${SESSION_DAYS * 86_400}${attributes(config)}`;
}

/** The `Set-Cookie` value that signs out. */
export function endingCookie(config: Config): string {
  return `${SESSION_COOKIE}=; Max-Age=0${attributes(config)}`;
}

/** The session's token in a `Cookie` header. */
export function tokenInCookie(header: string | undefined): string | null {
  for (const part of header?.split(';') ?? []) {
    const [name, value] = part.trim().split('=', 2);
    if (name === SESSION_COOKIE && value) return value;
  }
  return null;
}

function attributes({ publicUrl }: Config): string {
  return `; Path=/; HttpOnly; SameSite=Lax${publicUrl.startsWith('https:') ? '; Secure' : ''}`;
}
