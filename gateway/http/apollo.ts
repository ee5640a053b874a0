import { ApolloServer, type ApolloServerOptionsWithGateway, type BaseContext } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { ExecutionResult, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { isTokenLimit } from '../limits/refuse.ts';
import type { PersistedDocuments } from '../persisted/documents.ts';
import type { ClientRequest } from '../source.ts';
import { withStatus } from './status.ts';

/** What is known of a request beside its operation. */
export type Circumstances = Omit<ClientRequest, 'query' | 'variables' | 'operationName'>;
export interface HttpContext extends BaseContext {
  circumstances: Circumstances;
}

export interface ApolloOptions {
  apiSchema: GraphQLSchema;
  /** Words and signs of a document, at most. */
  tokens: number;
  documents: PersistedDocuments;
  execute(request: ClientRequest): Promise<ExecutionResult>;
}

/**
 * Apollo Server as the front for HTTP: methods, media types, CSRF prevention, persisted queries. Validation is ours, since the
 * same has to hold for operations that come over a socket.
 */
export async function apolloFront(options: ApolloOptions): Promise<ApolloServer<HttpContext>> {
  const server = new ApolloServer<HttpContext>({
    gateway: asGateway(options),
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    dangerouslyDisableValidation: true,
    introspection: true,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: options.tokens },
    persistedQueries: { cache: asCache(options.documents), ttl: null },
    formatError: withCode,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await server.start();
  return server;
}

function asGateway({ apiSchema, execute }: ApolloOptions): ApolloServerOptionsWithGateway<HttpContext>['gateway'] {
  return {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: async () => ({
      executor: async ({ request: { variables, operationName }, source: query, context }) => {
        const { circumstances } = context as HttpContext;
        return withStatus(await execute({ ...circumstances, query, variables, operationName })) as never;
      },
    }),
    stop: async () => undefined,
  };
}

/** How Apollo Server names a persisted query. */
const PREFIX = 'apq:';

function asCache(documents: PersistedDocuments) {
  return {
    get: async (key: string) => documents.get(key.slice(PREFIX.length)),
    set: async (key: string, document: string) => documents.set(key.slice(PREFIX.length), document),
    delete: async () => undefined,
  };
}

/** Gives what Apollo Server itself refuses the codes that the same has over a socket. */
function withCode(error: GraphQLFormattedError): GraphQLFormattedError {
  if (error.message === 'provided sha does not match query') {
    return refused('BAD_REQUEST', 'The hash is not that of the query.');
  }
  if (error.extensions?.code !== 'GRAPHQL_PARSE_FAILED') return error;
  if (isTokenLimit(error.message)) return refused('TOKEN_LIMIT', 'The document has too many tokens.');
  if (/call stack/.test(error.message)) return refused('DEPTH_LIMIT', 'The document is nested too deep.');
  return error;
}

function refused(code: string, message: string): GraphQLFormattedError {
  return { message, extensions: { code } };
}
