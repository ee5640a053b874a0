import { GraphQLError } from 'graphql';
import { SourceUnavailable } from '../source.ts';
import type { Log } from './log.ts';

/** Codes whose message and extensions a client may read as they are; all else is masked. */
const PUBLIC_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'VALIDATION',
  'RATE_LIMITED',
  'RESYNC',
];

/** Extensions that tell of the inside, also beside a public code. */
const INNER = new Set(['serviceName', 'stacktrace', 'exception', 'originalError', 'query', 'variables', 'response']);

export interface Masked {
  requestId: string;
  operation?: string;
}

/**
 * Makes errors fit to leave: what a subgraph said on purpose (a public code) stays, everything else becomes
 * `INTERNAL_SERVER_ERROR`, a subgraph that is down `SUBGRAPH_UNAVAILABLE`, once. Each carries the request's id, under which
 * the original is in the log.
 */
export function masking(log: Log, publicCodes: Iterable<string> = []) {
  const allowed = new Set([...PUBLIC_CODES, ...publicCodes]);

  return (errors: readonly unknown[], about: Masked): GraphQLError[] => {
    const shown: GraphQLError[] = [];
    let unavailable = false;
    for (const error of errors) {
      if (isUnavailable(error)) {
        log.warn({ err: error, ...about }, 'a subgraph is unavailable');
        if (!unavailable) shown.push(unavailableError(error, about));
        unavailable = true;
      } else if (error instanceof GraphQLError && allowed.has(String(error.extensions.code))) {
        shown.push(withoutInner(error, about));
      } else {
        log.error({ err: originalOf(error), path: pathOf(error), ...about }, 'an operation failed');
        shown.push(internalError(error, about));
      }
    }
    return shown;
  };
}

export type Mask = ReturnType<typeof masking>;

function isUnavailable(error: unknown): boolean {
  return originalOf(error) instanceof SourceUnavailable;
}

function originalOf(error: unknown): unknown {
  return (error instanceof GraphQLError && error.originalError) || error;
}

function pathOf(error: unknown) {
  return error instanceof GraphQLError ? error.path : undefined;
}

function unavailableError(error: unknown, { requestId }: Masked): GraphQLError {
  return new GraphQLError('A part of the service does not answer just now.', {
    path: pathOf(error),
    extensions: { code: 'SUBGRAPH_UNAVAILABLE', requestId },
  });
}

function internalError(error: unknown, { requestId }: Masked): GraphQLError {
  return new GraphQLError('Something went wrong on our side.', {
    path: pathOf(error),
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
  });
}

function withoutInner({ message, path, extensions }: GraphQLError, { requestId }: Masked): GraphQLError {
  const kept = Object.entries(extensions).filter(([name]) => !INNER.has(name));
  return new GraphQLError(message, { path, extensions: { ...Object.fromEntries(kept), requestId } });
}
