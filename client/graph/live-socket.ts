import { ApolloLink, CombinedGraphQLErrors, Observable } from '@apollo/client';
import type { FormattedExecutionResult } from 'graphql';
import { createClient } from 'graphql-ws';
import { print } from './printer.ts';
import { resumeLink } from './resume-link.ts';

/** The one socket of this window. */
export const liveSocket = createClient({
  url: () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
  lazy: true,
  lazyCloseTimeout: 5_000,
  retryAttempts: Number.POSITIVE_INFINITY,
  shouldRetry: () => true,
});

/** Apollo's own link would print by a module that the build replaces (vite-stand-ins.ts). */
const overSocket = new ApolloLink(
  ({ query, variables, operationName, extensions }) =>
    new Observable((observer) =>
      liveSocket.subscribe(
        { query: print(query), variables, operationName, extensions },
        {
          next: (result) => observer.next(result as FormattedExecutionResult),
          complete: () => observer.complete(),
          error: (reason) => observer.error(asError(reason)),
        },
      ),
    ),
);

export const socketLink = ApolloLink.from([resumeLink, overSocket]);

/** The server ends an operation with a list of errors, a lost socket with an event. */
function asError(reason: unknown): Error {
  if (Array.isArray(reason)) return new CombinedGraphQLErrors({ errors: reason });
  return reason instanceof Error ? reason : new Error('The socket was closed.', { cause: reason });
}
