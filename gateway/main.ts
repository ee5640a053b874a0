import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import fastify from 'fastify';
import { pino } from 'pino';
import { createGateway } from './create.ts';
import { readGraph } from './graph/supergraph.ts';
import { exportTraces } from './observe/export-traces.ts';
import { httpSource } from './sources/http.ts';

const { values } = parseArgs({
  options: { supergraph: { type: 'string' }, port: { type: 'string' }, host: { type: 'string', default: 'localhost' } },
});
if (!values.supergraph) {
  console.error('usage: npm run gateway -- --supergraph <file> [--port <port>] [--host <host>]');
  process.exit(2);
}

const port = Number(values.port ?? process.env.PORT ?? 4000);
const supergraphSdl = readFileSync(values.supergraph, 'utf8');
const log = pino({ level: process.env.LOG_LEVEL ?? 'warn' }, pino.destination(2));
const sources = Object.fromEntries(
  readGraph(supergraphSdl).subgraphs.map(({ name, url }) => [name, httpSource({ url })]),
);
const stopTraces = exporting();
const gateway = await createGateway({ supergraphSdl, sources, authenticate: async () => null, log });
const app = fastify();
await app.register(gateway.plugin);
await app.listen({ port, host: values.host });

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await app.close();
    await gateway.close();
    await stopTraces?.();
    process.exit(0);
  });
}

function exporting() {
  const endpoint = process.env.OTEL_EXPORTER_OTLP_ENDPOINT;
  return endpoint ? exportTraces('solmu-gateway', endpoint) : undefined;
}

while (!(await gateway.ready())) await wait(100);
console.log(`Solmu ready at http://localhost:${port}`);
