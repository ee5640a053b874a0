import type { ExecutionResult, GraphQLError } from 'graphql';
import type { Outcome } from './engine.ts';
import type { Log } from './errors/log.ts';
import type { Mask } from './errors/mask.ts';
import { InvalidOperation, refusal } from './graph/invalid-operation.ts';
import type { Operation, Operations } from './graph/operation.ts';
import { withDeadline } from './limits/deadline.ts';
import type { Metrics } from './observe/metrics.ts';
import { failed, traced } from './observe/trace.ts';
import type { ClientRequest, Source, SourceRequest } from './source.ts';

export interface PipelineOptions {
  operations: Operations;
  sources: Record<string, Source>;
  mask: Mask;
  log: Log;
  metrics: Metrics;
  /** Milliseconds that an operation may take. */
  timeout: number;
}

/** How every operation runs, wherever it comes from: within its time, traced, counted, masked. Nothing here rejects. */
export function pipeline({ operations, sources, mask, log, metrics, timeout }: PipelineOptions) {
  /** Answers a query or a mutation from its text. */
  async function execute(request: ClientRequest): Promise<ExecutionResult> {
    let operation: Operation;
    try {
      operation = operations.prepare(request);
      if (operation.primary) throw refusal('BAD_REQUEST', 'Subscriptions are served over sockets.');
    } catch (error) {
      metrics.operation('', 'unknown', 'refused', 0);
      return { errors: refused(error, request) };
    }
    return answer(operation, request);
  }

  /** Answers a query or a mutation that is ready to run. */
  async function answer(operation: Operation, request: ClientRequest): Promise<ExecutionResult> {
    const begun = performance.now();
    const result = await observed(operation, request, (inner) => operation.engine.execute(inner, sources));
    const outcome = result.errors ? 'errors' : 'ok';
    metrics.operation(operation.name, operation.kind, outcome, (performance.now() - begun) / 1_000);
    return result;
  }

  /** Completes an event of a subscription with what other subgraphs know. */
  async function complete(
    operation: Operation,
    request: ClientRequest,
    event: ExecutionResult,
  ): Promise<ExecutionResult> {
    metrics.event(operation.name);
    return observed(operation, request, (inner) => operation.engine.complete(inner, sources, event));
  }

  async function observed(
    operation: Operation,
    { abort = new AbortController(), ...request }: ClientRequest,
    work: (request: SourceRequest) => Promise<Outcome>,
  ): Promise<ExecutionResult> {
    const { kind, name } = operation;
    const attributes = { 'graphql.operation.name': name, 'graphql.operation.type': kind };
    try {
      return await traced(name ? `${kind} ${name}` : kind, attributes, request.traceparent, async (span) => {
        const outcome = await withDeadline(timeout, abort, () => work({ ...request, signal: abort.signal }));
        if (outcome.errors.length) failed(span, outcome.errors[0]);
        return shown(operation, request, outcome);
      });
    } catch (error) {
      return { errors: refused(error, request, operation) };
    }
  }

  function shown(
    { name }: Operation,
    { requestId }: Pick<SourceRequest, 'requestId'>,
    { data, errors, flaws }: Outcome,
  ): ExecutionResult {
    const about = { requestId, operation: name };
    // An entity that its reader may not see leaves such a flaw. To tell of it would tell that it exists; so it is null, as if there
    // were none, and only the log knows.
    if (flaws.length) log.debug({ flaws, ...about }, 'values that the schema does not allow became null');
    return errors.length ? { errors: mask(errors, about), data } : { data };
  }

  function refused(
    error: unknown,
    { requestId }: Pick<SourceRequest, 'requestId'>,
    operation?: Operation,
  ): readonly GraphQLError[] {
    return error instanceof InvalidOperation ? error.errors : mask([error], { requestId, operation: operation?.name });
  }

  return { execute, answer, complete };
}
