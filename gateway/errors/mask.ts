import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { NOT_BEGUN, SourceUnavailable } from '../source.ts';
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
  // Between subgraphs and groups of subscribers alone.
  'PERSONAL',
  'AUDIENCE_CHANGED',
];

/** Extensions that tell of the inside, also beside a public code. */
const INNER = new Set([
  NOT_BEGUN,
  'serviceName',
  'stacktrace',
  'exception',
  'originalError',
  'query',
  'variables',
  'response',
]);

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
      const { path, extensions = {} } = error as Partial<GraphQLFormattedError>;
      const original = (error as Partial<GraphQLError>).originalError ?? error;
      if (original instanceof SourceUnavailable) {
        log.warn({ err: original, ...about }, 'a subgraph is unavailable');
        if (!unavailable) shown.push(safe('SUBGRAPH_UNAVAILABLE', path, about));
        unavailable = true;
      } else if (allowed.has(String(extensions.code))) {
        shown.push(withoutInner(error as GraphQLFormattedError, about));
      } else {
        log.error({ err: original, path, ...about }, 'an operation failed');
        shown.push(safe('INTERNAL_SERVER_ERROR', path, about));
      }
    }
    return shown;
  };
}

export type Mask = ReturnType<typeof masking>;

const MESSAGES = {
  SUBGRAPH_UNAVAILABLE: 'A part of the service does not answer just now.',
  INTERNAL_SERVER_ERROR: 'Something went wrong on our side.',
};

function safe(code: keyof typeof MESSAGES, path: GraphQLFormattedError['path'], { requestId }: Masked): GraphQLError {
  return new GraphQLError(MESSAGES[code], { path, extensions: { code, requestId } });
}

function withoutInner({ message, path, extensions }: GraphQLFormattedError, { requestId }: Masked): GraphQLError {
  const kept = Object.entries(extensions ?? {}).filter(([name]) => !INNER.has(name));
  return new GraphQLError(message, { path, extensions: { ...Object.fromEntries(kept), requestId } });
}
