import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** What a subgraph reported, placed in the response. It does not leave the gateway unmasked. */
export class SubgraphError extends GraphQLError {
  constructor(
    error: GraphQLFormattedError | Error,
    serviceName: string,
    path: readonly (string | number)[] | undefined,
  ) {
    const extensions = 'extensions' in error ? error.extensions : undefined;
    super(error.message || 'A subgraph failed', {
      originalError: error as Error,
      path,
      extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', ...extensions, serviceName },
    });
  }
}
