import { randomUUID } from 'node:crypto';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Mask } from '../errors/mask.ts';
import { InvalidOperation, refusal } from '../graph/invalid-operation.ts';
import type { Caller } from '../source.ts';
import type { Circumstances, HttpContext } from './apollo.ts';
import { type BodyLimits, jsonBody } from './body.ts';
import { answerDirect, type DirectOptions, direct } from './direct.ts';
import { sendConsole, wantsPage } from './graphiql.ts';
import { preferredLanguage } from './language.ts';
import { sentStatus, statusOf, statusOfResult } from './status.ts';

/** What a client shows to be known by. */
export interface Credentials {
  cookie?: string;
  authorization?: string;
  ip: string;
}

export interface RouteOptions extends DirectOptions {
  apollo: ApolloServer<HttpContext>;
  authenticate(credentials: Credentials): Promise<Caller | null>;
  limits: BodyLimits;
  mask: Mask;
}

/**
 * Serves `/graphql` over HTTP, in a scope of its own: bodies and errors of other routes are not its affair. What is plainly an
 * operation in JSON is answered directly, all else by Apollo Server (docs/decisions/0009-apollo-server-beside-a-direct-path.md).
 */
export function graphqlRoutes(app: FastifyInstance, options: RouteOptions): void {
  const { apollo, authenticate, limits, mask } = options;
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', jsonBody(limits));
  app.setErrorHandler<FastifyError | InvalidOperation>((error, request, reply) => refuse(error, request, reply, mask));
  app.addHook('onRequest', async (request, reply) => {
    request.id = randomUUID();
    reply.header('x-request-id', request.id);
  });
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: async (request, reply) => {
      if (wantsPage(request)) return sendConsole(reply);
      if (Array.isArray(request.body)) throw refusal('BATCHING_DISABLED', 'One request carries one operation.');
      const circumstances = await circumstancesOf(request, reply, authenticate);
      const plain = direct(request);
      if (plain) {
        const result = await answerDirect(plain.posted, circumstances, options);
        reply.status(statusOfResult(result, plain.contentType)).type(plain.contentType);
        return JSON.stringify(result);
      }
      const response = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: {
          method: request.method,
          headers: headersOf(request),
          body: request.body,
          search: request.method === 'GET' ? searchOf(request.url) : '',
        },
        context: async () => ({ circumstances }),
      });
      for (const [name, value] of response.headers) reply.header(name, value);
      if (response.body.kind !== 'complete') throw new Error('Incremental delivery is not offered.');
      const { string: body } = response.body;
      reply.status(sentStatus(response.status ?? 200, body, response.headers.get('content-type')));
      return body;
    },
  });
}

function refuse(
  error: FastifyError | InvalidOperation | Error,
  request: FastifyRequest,
  reply: FastifyReply,
  mask: Mask,
) {
  const errors = errorsOf(error, request.id, mask);
  // What is left of a body that was refused is not read.
  if (!request.raw.complete) reply.header('connection', 'close');
  reply.status('statusCode' in error ? (error.statusCode ?? 500) : statusOf(errors[0]?.extensions.code));
  return reply.type('application/json; charset=utf-8').send(JSON.stringify({ errors }));
}

function errorsOf(error: Error, requestId: string, mask: Mask): readonly GraphQLError[] {
  if (error instanceof InvalidOperation) return error.errors;
  const isClients = 'statusCode' in error && Number(error.statusCode) < 500;
  if (isClients) return [new GraphQLError(error.message, { extensions: { code: 'BAD_REQUEST' } })];
  return mask([error], { requestId });
}

function searchOf(url: string): string {
  const start = url.indexOf('?');
  return start < 0 ? '' : url.slice(start);
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
  const { cookie, authorization, 'accept-language': language, 'user-agent': userAgent } = request.headers;
  const abort = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) abort.abort();
  });
  return {
    caller: await authenticate({ cookie, authorization, ip: request.ip }),
    language: preferredLanguage(language),
    requestId: request.id,
    idempotencyKey: request.headers['idempotency-key'] as string | undefined,
    clientIp: request.ip,
    userAgent,
    traceparent: request.headers.traceparent as string | undefined,
    abort,
    setCookies: (cookies) => void reply.header('set-cookie', cookies),
  };
}
