import '#platform/gentle-heap.ts';
import fastify from 'fastify';
import { createGateway } from '#gateway/create.ts';
import { localSource } from '#gateway/sources/local.ts';
import { SUBGRAPHS, subgraphSchema, supergraph } from '../world/world.ts';

const open = () => ({ contextValue: {}, close: async () => undefined });
const gateway = await createGateway({
  supergraphSdl: supergraph(),
  sources: Object.fromEntries(SUBGRAPHS.map((name) => [name, localSource({ schema: subgraphSchema(name), open })])),
  authenticate: async () => null,
});
const app = fastify();
await gateway.plugin(app);
await app.listen({ port: Number(process.argv[2]), host: '127.0.0.1' });
