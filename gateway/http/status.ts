import { type ExecutionResult, GraphQLError } from 'graphql';

const STATUS: Record<string, number> = {
  INTERNAL_SERVER_ERROR: 500,
  SUBGRAPH_UNAVAILABLE: 503,
  OPERATION_TIMEOUT: 504,
  DOCUMENT_NOT_PERSISTED: 403,
  INTROSPECTION_DISABLED: 403,
  REQUEST_TIMEOUT: 408,
  BODY_LIMIT: 413,
  TOKEN_LIMIT: 413,
  COST_LIMIT: 429,
};

/** The status of a response that has errors alone, by the code of the first. */
export function statusOf([error]: readonly GraphQLError[]): number {
  return STATUS[String(error?.extensions.code)] ?? 400;
}

/** What is wrong with the operation itself, not with asking it. */
const OF_OPERATION = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);

/**
 * The status that is sent for one that Apollo Server chose. GraphQL over HTTP, 6.4.1: who only knows `application/json` hears of a
 * faulty operation with 200, since that media type does not tell a GraphQL response from an intermediary's.
 */
export function sentStatus(chosen: number, body: string, contentType: string | undefined): number {
  if (chosen !== 400) return chosen;
  const code = /"code":"(\w+)"/.exec(body)?.[1] ?? '';
  if (OF_OPERATION.has(code) && contentType?.startsWith('application/json')) return 200;
  return STATUS[code] ?? chosen;
}

/** Says with which status a result leaves that was refused before anything was executed; for Apollo Server, which reads it there. */
export function withStatus(result: ExecutionResult): ExecutionResult {
  if (result.data !== undefined || !result.errors) return result;
  const http = { status: statusOf(result.errors) };
  return {
    errors: result.errors.map(
      ({ message, nodes, source, positions, path, extensions }) =>
        new GraphQLError(message, { nodes, source, positions, path, extensions: { ...extensions, http } }),
    ),
  };
}
