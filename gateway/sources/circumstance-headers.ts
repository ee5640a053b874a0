import type { IncomingHttpHeaders } from 'node:http';
import type { SourceRequest } from '../source.ts';

type Circumstances = Pick<
  SourceRequest,
  'language' | 'requestId' | 'idempotencyKey' | 'clientIp' | 'userAgent' | 'traceparent'
>;

/** How the circumstances of a request travel to a subgraph; who asks travels in what `sign` adds. */
export function circumstanceHeaders(request: Circumstances): Record<string, string> {
  const headers: Record<string, string> = { 'x-request-id': request.requestId };
  if (request.language) headers['accept-language'] = request.language;
  if (request.idempotencyKey) headers['idempotency-key'] = request.idempotencyKey;
  if (request.clientIp) headers['x-client-ip'] = request.clientIp;
  if (request.userAgent) headers['user-agent'] = request.userAgent;
  if (request.traceparent) headers.traceparent = request.traceparent;
  return headers;
}

/** The other way round. */
export function circumstancesFrom(headers: IncomingHttpHeaders | Record<string, unknown>): Circumstances {
  const text = (name: string) => (typeof headers[name] === 'string' ? headers[name] : undefined);
  return {
    requestId: text('x-request-id') ?? '',
    language: text('accept-language') ?? '',
    idempotencyKey: text('idempotency-key'),
    clientIp: text('x-client-ip'),
    userAgent: text('user-agent'),
    traceparent: text('traceparent'),
  };
}
