import { ApolloServer, type ApolloServerOptionsWithGateway, type BaseContext } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import type { SourceRequest } from '../source.ts';
import { withStatus } from './status.ts';

/** What is known of a request beside its operation. */
export type Circumstances = Omit<SourceRequest, 'query' | 'variables' | 'operationName'>;
export interface HttpContext extends BaseContext {
  circumstances: Circumstances;
}

export interface ApolloOptions {
  apiSchema: GraphQLSchema;
  execute(request: SourceRequest): Promise<ExecutionResult>;
}

/**
 * Apollo Server as the front for HTTP: methods, media types, CSRF prevention, persisted queries. Validation is ours, since the
 * same has to hold for operations that come over a socket.
 */
export async function apolloFront({ apiSchema, execute }: ApolloOptions): Promise<ApolloServer<HttpContext>> {
  const server = new ApolloServer<HttpContext>({
    gateway: asGateway(apiSchema, execute),
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    dangerouslyDisableValidation: true,
    introspection: true,
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await server.start();
  return server;
}

function asGateway(
  apiSchema: GraphQLSchema,
  execute: ApolloOptions['execute'],
): ApolloServerOptionsWithGateway<HttpContext>['gateway'] {
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
