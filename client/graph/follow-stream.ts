import { type ApolloClient, CombinedGraphQLErrors, type TypedDocumentNode } from '@apollo/client';

interface Listener<Data> {
  onEvent: (data: Data) => void;
  /** Too much was missed to be told event by event: read everything again. */
  onGap: () => void;
}

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;

/**
 * Follows a subscription whose root field carries a `cursor`, until the returned function is called. When the server
 * ends it, it is taken up again after the last event received; a RESYNC error is told as a gap. A lost socket is the
 * link's matter and not seen here.
 */
export function followStream<Data, Variables extends { after?: string | null }>(
  client: ApolloClient,
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { onEvent, onGap }: Listener<Data>,
): () => void {
  let after = variables.after;
  let failures = 0;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop = start();

  function start(): () => void {
    const ended = once(takeUpAgain);
    const subscription = client
      .subscribe<Data, Variables>({ query, variables: { ...variables, after }, fetchPolicy: 'no-cache' } as never)
      .subscribe({
        next({ data, error }) {
          if (error) return ended(error);
          if (!data) return;
          failures = 0;
          after = cursorOf(data) ?? after;
          onEvent(data as Data);
        },
        error: ended,
        complete: () => ended(undefined),
      });
    return () => subscription.unsubscribe();
  }

  function takeUpAgain(reason: unknown): void {
    if (stopped) return;
    if (isGap(reason)) {
      after = null;
      onGap();
    }
    const wait = Math.min(FIRST_WAIT_MS * 2 ** failures++, LONGEST_WAIT_MS);
    timer = setTimeout(() => {
      stop = start();
    }, wait);
  }

  return () => {
    stopped = true;
    clearTimeout(timer);
    stop();
  };
}

/** The cursor of the first root field of a subscription's result. */
export function cursorOf(data: unknown): string | null {
  const root: unknown = data && Object.values(data)[0];
  const cursor: unknown = root && typeof root === 'object' && 'cursor' in root ? root.cursor : null;
  return typeof cursor === 'string' ? cursor : null;
}

function isGap(reason: unknown): boolean {
  return CombinedGraphQLErrors.is(reason) && reason.errors.some(({ extensions }) => extensions?.code === 'RESYNC');
}

function once(run: (reason: unknown) => void): (reason: unknown) => void {
  let ran = false;
  return (reason) => {
    if (ran) return;
    ran = true;
    run(reason);
  };
}
