import { InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keepTraces } from '../../gateway/observe/export-traces.ts';
import { type Running, startToy } from './toy/start.ts';

const exporter = new InMemorySpanExporter();
let stop: () => Promise<void>;
let toy: Running;
beforeAll(async () => {
  stop = keepTraces('test', new SimpleSpanProcessor({ exporter }));
  toy = await startToy('http');
});
afterAll(async () => {
  await toy.close();
  await stop();
});

it('traces an operation and each fetch below the caller’s span, and hands its own on', async () => {
  const traceId = '0af7651916cd43dd8448eb211c80319c';
  await toy.post(
    'query Traced { user(id: "u1") { orders(first: 1) { id } broken } }',
    {},
    {
      traceparent: `00-${traceId}-b7ad6b7169203331-01`,
    },
  );
  const spans = exporter.getFinishedSpans();
  const named = (name: string) => spans.find((span) => span.name === name)!;
  const operation = named('query Traced');
  expect(operation.parentSpanContext?.spanId).toBe('b7ad6b7169203331');
  expect(operation.attributes).toMatchObject({ 'graphql.operation.name': 'Traced', 'graphql.operation.type': 'query' });
  for (const name of ['people', 'shop']) {
    const fetch = named(`subgraph ${name}`);
    expect(fetch.parentSpanContext?.spanId).toBe(operation.spanContext().spanId);
    const asked = toy.ledger.requests.find(({ subgraph }) => subgraph === name)!;
    expect(asked.traceparent).toBe(`00-${traceId}-${fetch.spanContext().spanId}-01`);
  }
  expect(named('subgraph people').status.code).toBe(2);
  expect(named('subgraph shop').status.code).toBe(0);
});
