import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Log } from '#gateway/errors/log.ts';
import type { Asked } from '../sources.ts';
import type { FileServer } from './file-server.ts';

const CONTENT_TYPE = { code: 'CONTENT_TYPE', path: [], message: 'Send the file as application/octet-stream.' };
const TOO_LARGE = { code: 'FILE_TOO_LARGE', path: [], message: 'The file is too large.' };
const BAD_REQUEST = { code: 'BAD_REQUEST', path: [], message: 'The request could not be read.' };
const FAILED = { code: 'INTERNAL_SERVER_ERROR', path: [], message: 'Something went wrong.' };

/**
 * What a page of another origin may send without having been allowed to: a signed-in person's browser would send the cookie
 * along. Fetch standard, 2.2.2: CORS-safelisted request-header.
 */
const SIMPLE_TYPES = /^(text\/plain|multipart\/form-data|application\/x-www-form-urlencoded)\b/i;

/** Serves the files of subgraphs below `/files`, in a scope of its own: bodies are streams there. */
export async function fileRoutes(
  app: FastifyInstance,
  servers: readonly FileServer[],
  circumstancesOf: (request: FastifyRequest) => Promise<Asked>,
  log: Log,
): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_, payload, done) => done(null, payload));
    scope.setErrorHandler<FastifyError>((error, request, reply) => {
      const status = error.statusCode ?? 500;
      if (status >= 500) log.error({ err: error, url: request.url }, 'a file failed');
      const fault = status === 413 ? TOO_LARGE : status < 500 ? BAD_REQUEST : FAILED;
      return reply
        .status(status)
        .header('connection', 'close')
        .send({ errors: [fault] });
    });
    for (const server of servers) {
      for (const route of server.routes) {
        scope.route({
          method: route.method,
          url: `/files${route.path}`,
          bodyLimit: route.limit ?? 1,
          handler: async (request, reply) => {
            if (route.method === 'POST' && !isDeliberate(request)) {
              return reply.status(415).send({ errors: [CONTENT_TYPE] });
            }
            const asked = { ...(await circumstancesOf(request)), signal: abortedWith(reply) };
            const { id = '' } = request.params as { id?: string };
            const parameters = new URLSearchParams(request.query as Record<string, string>);
            const response = await server.answer(route, { id, parameters, body: request.raw }, asked);
            // What is left of a body that was refused is not read.
            if (!request.raw.complete) reply.header('connection', 'close');
            return reply
              .status(response.status)
              .headers({ 'cache-control': 'no-store', ...response.headers })
              .send(response.body);
          },
        });
      }
    }
  });
}

function isDeliberate({ headers }: FastifyRequest): boolean {
  const type = headers['content-type'];
  return Boolean(type) && !SIMPLE_TYPES.test(type!);
}

function abortedWith({ raw }: FastifyReply): AbortSignal {
  const abort = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) abort.abort();
  });
  return abort.signal;
}
