import { context, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, type SpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';

/** Keeps this process's spans; call what is returned before it ends. */
export function keepTraces(serviceName: string, processor: SpanProcessor): () => Promise<void> {
  const resource = defaultResource().merge(resourceFromAttributes({ 'service.name': serviceName }));
  const provider = new TracerProvider({ resource, spanProcessors: [processor] });
  const contexts = new AsyncLocalStorageContextManager().enable();
  trace.setGlobalTracerProvider(provider);
  context.setGlobalContextManager(contexts);
  return async () => {
    await provider.shutdown();
    contexts.disable();
    trace.disable();
    context.disable();
  };
}

/** Sends this process's spans to an OpenTelemetry collector, over HTTP; call what is returned before the process ends. */
export function exportTraces(serviceName: string, endpoint: string): () => Promise<void> {
  const exporter = new OTLPTraceExporter({ url: new URL('v1/traces', `${endpoint.replace(/\/$/, '')}/`).href });
  return keepTraces(serviceName, new BatchSpanProcessor({ exporter }));
}
