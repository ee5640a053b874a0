import type { ExecutionResult } from 'graphql';
import { errors, Pool } from 'undici';
import { type Caller, type Source, type SourceRequest, SourceUnavailable } from '../source.ts';
import { circumstanceHeaders } from './circumstance-headers.ts';
import { upstreamSockets } from './upstream-sockets.ts';

export interface HttpOptions {
  url: string;
  /** Headers that prove to the subgraph who asks and that the gateway says so; sent as `connectionParams` over sockets. */
  sign?(caller: Caller | null, request: SourceRequest): Record<string, string> | Promise<Record<string, string>>;
  /** Milliseconds within which the subgraph has to begin its answer, and between any two parts of it. */
  timeout?: number;
  /** Connections held open at most. */
  connections?: number;
}

/**
 * A subgraph behind HTTP. Nothing is sent twice: what fails is reported as `SourceUnavailable`, since only the asker knows
 * whether an operation may be repeated.
 */
export function httpSource({ url, sign = () => ({}), timeout = 10_000, connections = 64 }: HttpOptions): Source {
  const { origin, pathname, search } = new URL(url);
  const path = pathname + search;
  const pool = new Pool(origin, {
    connections,
    connect: { timeout: 1_000 },
    headersTimeout: timeout,
    bodyTimeout: timeout,
  });
  const sockets = upstreamSockets(url.replace(/^http/, 'ws'), sign);

  async function post(request: SourceRequest): Promise<ExecutionResult> {
    const { query, variables, operationName, signal } = request;
    const headers = {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      ...circumstanceHeaders(request),
      ...(await sign(request.caller, request)),
    };
    const body = JSON.stringify({ query, variables, operationName });
    const response = await pool.request({ method: 'POST', path, headers, body, signal });
    return readResult(response.statusCode, await response.body.text());
  }

  return {
    async execute(request) {
      try {
        return handOverCookies(await post(request), request);
      } catch (error) {
        if (request.signal?.aborted && !(error instanceof SourceUnavailable)) throw request.signal.reason;
        throw isOfTransport(error) ? new SourceUnavailable('The subgraph did not answer', { cause: error }) : error;
      }
    },
    subscribe: sockets.subscribe,
    async ready() {
      const ping = { query: '{ __typename }', caller: null, language: '', requestId: 'ready' };
      return post(ping).then(
        ({ data }) => Boolean(data),
        () => false,
      );
    },
    async close() {
      await sockets.close();
      await pool.close();
    },
  };
}

function readResult(status: number, text: string): ExecutionResult {
  let result: unknown;
  try {
    result = JSON.parse(text);
  } catch {
    throw new SourceUnavailable(`The subgraph answered ${status}, without JSON`);
  }
  if (!isResult(result)) throw new SourceUnavailable(`The subgraph answered ${status}, without data or errors`);
  return result;
}

function isResult(value: unknown): value is ExecutionResult {
  return (
    typeof value === 'object' &&
    value !== null &&
    ('data' in value || ('errors' in value && Array.isArray(value.errors)))
  );
}

function handOverCookies(result: ExecutionResult, request: SourceRequest): ExecutionResult {
  const { setCookie, ...extensions } = result.extensions ?? {};
  if (!Array.isArray(setCookie)) return result;
  request.setCookies?.(setCookie.map(String));
  return { ...result, extensions };
}

function isOfTransport(error: unknown): boolean {
  return error instanceof errors.UndiciError || (error instanceof Error && 'syscall' in error) || isReset(error);
}

function isReset(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ECONNRESET';
}
