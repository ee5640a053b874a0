import { createClient } from 'graphql-ws';
import type { TypedDocumentString } from './generated/graphql.ts';

/** What the graph says of a fault in the request itself; what people can mend stands in a payload's `errors` instead. */
export class GraphError extends Error {
  readonly code: string;
  /** Name it when you ask the people who run the installation. */
  readonly requestId: string | undefined;

  constructor({ message, extensions }: GraphFault) {
    super(message);
    this.name = 'GraphError';
    this.code = extensions?.code ?? 'UNKNOWN';
    this.requestId = extensions?.requestId;
  }
}

interface GraphFault {
  message: string;
  extensions?: { code?: string; requestId?: string };
}

export interface AskOptions {
  /** Sent again with the same key, a mutation answers what it answered first, and does nothing twice. Kept for 24 hours. */
  idempotencyKey?: string;
  signal?: AbortSignal;
}

export type Graph = ReturnType<typeof openGraph>;

/** A Solmu installation as a partner sees it, through an API token. */
export function openGraph({ url, token, language = 'en' }: { url: string; token: string; language?: 'fi' | 'en' }) {
  const authorization = `Bearer ${token}`;
  const sockets = createClient({
    url: `${url.replace(/^http/, 'ws')}/graphql`,
    connectionParams: { authorization },
    // Whoever listens decides where to go on: see follow-board.ts.
    retryAttempts: 0,
  });

  return {
    /** Asks a query, or makes a change. Throws `GraphError`. */
    async ask<Answer, Variables>(
      document: TypedDocumentString<Answer, Variables>,
      variables: Variables,
      { idempotencyKey, signal }: AskOptions = {},
    ): Promise<Answer> {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          authorization,
          accept: 'application/graphql-response+json',
          'accept-language': language,
          'content-type': 'application/json',
          ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
        },
        body: JSON.stringify({ query: document.toString(), variables }),
        signal,
      });
      const { data, errors } = (await response.json()) as { data?: Answer | null; errors?: GraphFault[] };
      if (errors?.[0]) throw new GraphError(errors[0]);
      return data!;
    },

    /** Listens to a subscription. Ends when it is over; throws `GraphError`, or an Error when the connection is lost. */
    async *listen<Event, Variables extends object>(
      document: TypedDocumentString<Event, Variables>,
      variables: Variables,
    ): AsyncGenerator<Event> {
      const events = sockets.iterate<Event>({
        query: document.toString(),
        variables: variables as Record<string, unknown>,
      });
      try {
        for await (const { data, errors } of events) {
          if (errors?.[0]) throw new GraphError(errors[0] as GraphFault);
          if (data) yield data;
        }
      } catch (error) {
        // The library throws errors of the graph as a list, and the loss of a connection as the socket's own event.
        if (Array.isArray(error)) throw new GraphError(error[0]);
        if (error instanceof Error) throw error;
        throw new Error('The connection was lost', { cause: error });
      }
    },

    close: () => sockets.dispose(),
  };
}
