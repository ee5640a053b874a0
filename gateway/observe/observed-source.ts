import type { ExecutionResult } from 'graphql';
import type { Source, SourceRequest } from '../source.ts';
import type { Metrics } from './metrics.ts';
import { failed, traced } from './trace.ts';
import { traceparentOf } from './traceparent.ts';

/** A source whose answers are timed and traced; it hands its own span on to the subgraph. */
export function observedSource(name: string, source: Source, metrics: Metrics): Source {
  const attributes = { 'solmu.subgraph': name };
  const spanName = `subgraph ${name}`;

  async function execute(request: SourceRequest): Promise<ExecutionResult> {
    const begun = performance.now();
    let outcome: 'ok' | 'errors' | 'unavailable' = 'unavailable';
    try {
      return await traced(spanName, attributes, undefined, async (span) => {
        const traceparent = traceparentOf(span) ?? request.traceparent;
        const result = await source.execute(traceparent ? { ...request, traceparent } : request);
        outcome = result.errors?.length ? 'errors' : 'ok';
        if (outcome === 'errors') failed(span, result.errors?.[0]);
        return result;
      });
    } finally {
      metrics.fetch(name, outcome, (performance.now() - begun) / 1_000);
    }
  }

  return { ...source, execute };
}
