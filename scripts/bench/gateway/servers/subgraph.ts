import { serveSubgraph } from '#gateway/subgraph-server.ts';
import { type SubgraphName, subgraphSchema } from '../world/world.ts';

const name = process.argv[2] as SubgraphName;
const open = () => ({ contextValue: {}, close: async () => undefined });
await serveSubgraph({ name, schema: subgraphSchema(name), open, verify: () => null, port: Number(process.argv[3]) });
