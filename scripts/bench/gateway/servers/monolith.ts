import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { monolith } from '../world/world.ts';

// Apollo Server as its documentation starts it.
const server = new ApolloServer(monolith());
await startStandaloneServer(server, { listen: { port: Number(process.argv[2]), host: '127.0.0.1' } });
