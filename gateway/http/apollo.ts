import { ApolloServer, type ApolloServerOptionsWithGateway, type BaseContext } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { ExecutionResult, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { PersistedDocuments } from '../persisted/documents.ts';
import type { SourceRequest } from '../source.ts';
import { withStatus } from './status.ts';

/** What is known of a request beside its operation. */
export type Circumstances = Omit<SourceRequest, 'query' | 'variables' | 'operationName'>;
export interface HttpContext extends BaseContext {
  circumstances: Circumstances;
}

export interface ApolloOptions {
  apiSchema: GraphQLSchema;
  /** Words and signs of a document, at most. */
  tokens: number;
  documents: PersistedDocuments;
  execute(request: SourceRequest): Promise<ExecutionResult>;
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
    formatError: withTokenLimit,
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

function withTokenLimit(error: GraphQLFormattedError): GraphQLFormattedError {
  if (!/more tha[nt] \d+ tokens/.test(error.message)) return error;
  return { message: 'The document has too many tokens.', extensions: { code: 'TOKEN_LIMIT' } };
}
