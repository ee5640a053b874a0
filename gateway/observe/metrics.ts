import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Names of operations that get series of their own; clients choose them, so there has to be an end. */
const NAMES = 300;
const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** What is open in a gateway. */
export interface Load {
  sockets: number;
  /** Operations that are open on sockets. */
  subscriptions: number;
  /** Streams from subgraphs that those share. */
  groups: number;
  /** Bytes that wait for slow receivers. */
  queuedBytes: number;
  /** Operations that are ready to run. */
  cachedPlans: number;
}

/** Counts what a gateway does, for Prometheus. */
export function gatewayMetrics(load: () => Load, registry = new Registry()) {
  const registers = [registry];
  const operations = new Histogram({
    name: 'solmu_gateway_operation_seconds',
    help: 'How long operations took, by name, kind and outcome (ok, errors, refused).',
    labelNames: ['operation', 'kind', 'outcome'] as const,
    buckets: SECONDS,
    registers,
  });
  const fetches = new Histogram({
    name: 'solmu_gateway_subgraph_seconds',
    help: 'How long subgraphs took, by outcome (ok, errors, unavailable).',
    labelNames: ['subgraph', 'outcome'] as const,
    buckets: SECONDS,
    registers,
  });
  const events = new Counter({
    name: 'solmu_gateway_events_total',
    help: 'Events that were completed for the subscribers of a group.',
    labelNames: ['operation'] as const,
    registers,
  });
  const resyncs = new Counter({
    name: 'solmu_gateway_resyncs_total',
    help: 'Subscriptions that were told to resync.',
    registers,
  });
  const open: Record<keyof Load, string> = {
    sockets: 'Sockets that are open.',
    subscriptions: 'Operations that are open on sockets.',
    groups: 'Streams of events that subscribers share.',
    queuedBytes: 'Bytes that wait for slow receivers.',
    cachedPlans: 'Operations that are planned and compiled.',
  };
  for (const [name, help] of Object.entries(open)) {
    new Gauge({
      name: `solmu_gateway_${snake(name)}`,
      help,
      registers,
      collect() {
        this.set(load()[name as keyof Load]);
      },
    });
  }

  const names = new Set<string>();
  function label(operation: string): string {
    if (names.has(operation) || (names.size < NAMES && names.add(operation))) return operation || 'anonymous';
    return 'other';
  }

  return {
    registry,
    operation: (name: string, kind: string, outcome: 'ok' | 'errors' | 'refused', seconds: number) =>
      operations.observe({ operation: label(name), kind, outcome }, seconds),
    fetch: (subgraph: string, outcome: 'ok' | 'errors' | 'unavailable', seconds: number) =>
      fetches.observe({ subgraph, outcome }, seconds),
    event: (operation: string) => events.inc({ operation: label(operation) }),
    resync: () => resyncs.inc(),
  };
}

export type Metrics = ReturnType<typeof gatewayMetrics>;

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
