import { randomUUID } from 'node:crypto';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../source.ts';
import type { Circumstances, HttpContext } from './apollo.ts';
import { preferredLanguage } from './language.ts';

/** What a client shows to be known by. */
export interface Credentials {
  cookie?: string;
  authorization?: string;
  ip: string;
}

export interface RouteOptions {
  apollo: ApolloServer<HttpContext>;
  authenticate(credentials: Credentials): Promise<Caller | null>;
}

/** Serves `/graphql` over HTTP. */
export function graphqlRoutes(app: FastifyInstance, { apollo, authenticate }: RouteOptions): void {
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: async (request, reply) => {
      const response = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: {
          method: request.method,
          headers: headersOf(request),
          body: request.body,
          search: new URL(request.url, 'http://localhost').search,
        },
        context: async () => ({ circumstances: await circumstancesOf(request, reply, authenticate) }),
      });
      for (const [name, value] of response.headers) reply.header(name, value);
      reply.status(response.status ?? 200);
      if (response.body.kind === 'complete') return response.body.string;
      throw new Error('Incremental delivery is not offered.');
    },
  });
}

function headersOf(request: FastifyRequest): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

async function circumstancesOf(
  request: FastifyRequest,
  reply: FastifyReply,
  authenticate: RouteOptions['authenticate'],
): Promise<Circumstances> {
  const { cookie, authorization } = request.headers;
  const abort = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) abort.abort();
  });
  return {
    caller: await authenticate({ cookie, authorization, ip: request.ip }),
    language: preferredLanguage(request.headers['accept-language']),
    requestId: randomUUID(),
    idempotencyKey: request.headers['idempotency-key'] as string | undefined,
    clientIp: request.ip,
    userAgent: request.headers['user-agent'],
    signal: abort.signal,
    setCookies: (cookies) => void reply.header('set-cookie', cookies),
  };
}
