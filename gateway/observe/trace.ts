import { type Attributes, type Span, SpanStatusCode, trace } from '@opentelemetry/api';
import { contextFrom } from './traceparent.ts';

const tracer = trace.getTracer('solmu-gateway');

/** Runs work in a span below the one that `traceparent` names; where it rejects, the span says so. */
export function traced<T>(
  name: string,
  attributes: Attributes,
  traceparent: string | undefined,
  work: (span: Span) => Promise<T>,
): Promise<T> {
  return tracer.startActiveSpan(name, { attributes }, contextFrom(traceparent), async (span) => {
    try {
      return await work(span);
    } catch (error) {
      failed(span, error);
      throw error;
    } finally {
      span.end();
    }
  });
}

/** Marks a span as failed. */
export function failed(span: Span, error: unknown): void {
  span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : undefined });
}
