import type { IncomingMessage } from 'node:http';
import type { Credentials } from '../http/routes.ts';

/**
 * What a socket's client shows to be known by: the cookie and the header of its request, or `authorization` in the payload
 * of `connection_init`, since browsers can't set headers. A cookie is only taken from pages of our own host: browsers send it
 * along with whatever page opens a socket, and there is no preflight.
 */
export function credentialsOf(request: IncomingMessage, payload: Record<string, unknown>): Credentials {
  const { cookie, authorization } = request.headers;
  return {
    cookie: isOwnPage(request) ? cookie : undefined,
    authorization: typeof payload.authorization === 'string' ? payload.authorization : authorization,
    ip: request.socket.remoteAddress ?? '',
  };
}

function isOwnPage({ headers: { origin, host } }: IncomingMessage): boolean {
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
