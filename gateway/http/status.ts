import { type ExecutionResult, GraphQLError } from 'graphql';

const STATUS: Record<string, number> = {
  INTERNAL_SERVER_ERROR: 500,
  SUBGRAPH_UNAVAILABLE: 503,
  OPERATION_TIMEOUT: 504,
  FORBIDDEN: 403,
  TOKEN_LIMIT: 413,
  RATE_LIMITED: 429,
};

/** Says with which status a result leaves that was refused before anything was executed; for Apollo Server, which reads it there. */
export function withStatus(result: ExecutionResult): ExecutionResult {
  if (result.data !== undefined || !result.errors) return result;
  return {
    errors: result.errors.map(({ message, nodes, source, positions, path, extensions }) => {
      const http = { status: STATUS[String(extensions.code)] ?? 400 };
      return new GraphQLError(message, { nodes, source, positions, path, extensions: { ...extensions, http } });
    }),
  };
}
