import { type ExecutionResult, GraphQLError } from 'graphql';
import { isTelling } from './media-type.ts';

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
  // Part of a dialogue rather than a fault; clients expect it so.
  PERSISTED_QUERY_NOT_FOUND: 200,
};

/** What is wrong with the operation itself, not with asking it. */
const OF_OPERATION = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);

/**
 * The status of a response without data, by the code of its first error. GraphQL over HTTP, 6.4.1: who only knows `application/json`
 * hears of a faulty operation with 200, since that media type does not tell a GraphQL response from an intermediary's.
 */
export function statusOf(code: unknown, contentType?: string): number {
  if (OF_OPERATION.has(String(code)) && contentType && !isTelling(contentType)) return 200;
  return STATUS[String(code)] ?? 400;
}

/** The status of a result. */
export function statusOfResult({ data, errors }: ExecutionResult, contentType: string): number {
  return data === undefined ? statusOf(errors?.[0]?.extensions.code, contentType) : 200;
}

/** The status to send for one that Apollo Server chose, which knows less of our codes. */
export function sentStatus(chosen: number, body: string, contentType: string | undefined): number {
  if (chosen !== 400) return chosen;
  return statusOf(/"code":"(\w+)"/.exec(body)?.[1], contentType);
}

/** Says with which status a result leaves that was refused before anything was executed; for Apollo Server, which reads it there. */
export function withStatus(result: ExecutionResult): ExecutionResult {
  if (result.data !== undefined || !result.errors) return result;
  const http = { status: statusOf(result.errors[0]?.extensions.code) };
  return {
    errors: result.errors.map(
      ({ message, nodes, source, positions, path, extensions }) =>
        new GraphQLError(message, { nodes, source, positions, path, extensions: { ...extensions, http } }),
    ),
  };
}
