import type { ExecutionResult, GraphQLError } from 'graphql';

/** Who asks, as the gateway sees it: opaque claims that travel to the subgraphs. */
export interface Caller {
  /** A stable name for logs and metrics: a user's or a token's id. */
  subject: string;
  /**
   * Within which results may be shared. Two callers of one audience must be shown the same of everything: subscribers
   * of one audience share one execution. What changes what may be seen (a user, a scope, a version of rights) belongs in it.
   */
  audience: string;
  /** Travels to the subgraphs as it is; the gateway never looks inside. */
  claims: Record<string, unknown>;
  /** The cost that one operation may have; the gateway's own limit where absent. */
  budget?: number;
  /** May send documents of its own also in production: an app with a token, not a browser. */
  trusted?: boolean;
}

/** One operation for one subgraph. */
export interface SourceRequest {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
  caller: Caller | null;
  /** As the client's `Accept-Language` says. */
  language: string;
  requestId: string;
  idempotencyKey?: string;
  clientIp?: string;
  userAgent?: string;
  /** The span that this is a part of, as the W3C header says it. */
  traceparent?: string;
  /** Aborted when nobody waits for the answer any more. */
  signal?: AbortSignal;
  /** Takes `Set-Cookie` values for the client; absent where no header can be sent any more. */
  setCookies?: (cookies: string[]) => void;
}

/** Where a subgraph answers: in this process or over HTTP. */
export interface Source {
  /** Answers a query or a mutation. Rejects with `SourceUnavailable` where the subgraph can't be reached. */
  execute(request: SourceRequest): Promise<ExecutionResult>;
  /** Starts a subscription; a single result means that it was refused. Ends when `signal` aborts or `return()` is called. */
  subscribe(request: SourceRequest): Promise<AsyncIterable<ExecutionResult> | ExecutionResult>;
  ready(): Promise<boolean>;
  close(): Promise<void>;
}

/** The subgraph did not answer, or not in GraphQL: it is down, overloaded or not what it should be. */
export class SourceUnavailable extends Error {
  override name = 'SourceUnavailable';
}

/** The subgraph refused a subscription after its stream had been opened. */
export class SourceRefused extends Error {
  override name = 'SourceRefused';
  readonly errors: readonly GraphQLError[];

  constructor(errors: readonly GraphQLError[]) {
    super(errors[0]?.message);
    this.errors = errors;
  }
}

/** Extension of the errors by which a subgraph's server refuses a subscription: over a socket they look like those that end one. */
export const NOT_BEGUN = 'notBegun';

/** A request as a client made it: whoever took it in may abort it. */
export interface ClientRequest extends Omit<SourceRequest, 'signal'> {
  abort?: AbortController;
}

export function isStream(
  answer: AsyncIterable<ExecutionResult> | ExecutionResult,
): answer is AsyncIterable<ExecutionResult> {
  return Symbol.asyncIterator in answer;
}
