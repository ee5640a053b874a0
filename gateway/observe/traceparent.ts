import { type Context, context, type Span, trace } from '@opentelemetry/api';

// W3C Trace Context, 3.2.2: version, trace id, parent id, flags.
const FORMAT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/** The context that a `traceparent` header names; the active one where it names none. */
export function contextFrom(traceparent: string | undefined): Context {
  const [, traceId, spanId, flags] = FORMAT.exec(traceparent ?? '') ?? [];
  if (!traceId || !spanId || !flags) return context.active();
  const parent = { traceId, spanId, traceFlags: Number.parseInt(flags, 16), isRemote: true };
  return trace.setSpanContext(context.active(), parent);
}

/** The header that makes a span the parent of what happens elsewhere; undefined where spans are not kept. */
export function traceparentOf(span: Span): string | undefined {
  const { traceId, spanId, traceFlags } = span.spanContext();
  if (!trace.isSpanContextValid(span.spanContext())) return undefined;
  return `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`;
}
