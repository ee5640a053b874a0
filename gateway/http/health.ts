import type { FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';

export interface HealthOptions {
  /** Which subgraphs answer. */
  readiness(): Promise<Record<string, boolean>>;
  registry: Registry;
}

/** Serves `/healthz` (the process lives), `/readyz` (every subgraph answers) and `/metrics` (for Prometheus). */
export function healthRoutes(app: FastifyInstance, { readiness, registry }: HealthOptions): void {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_, reply) => {
    const subgraphs = await readiness();
    const ready = Object.values(subgraphs).every(Boolean);
    return reply.status(ready ? 200 : 503).send({ status: ready ? 'ready' : 'unavailable', subgraphs });
  });
  app.get('/metrics', async (_, reply) => {
    reply.type(registry.contentType);
    return registry.metrics();
  });
}
