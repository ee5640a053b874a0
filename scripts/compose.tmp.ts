import { writeFileSync } from 'node:fs';
import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { buildSchema, printSchema } from 'graphql';
import { readSdl } from '../platform/graph/sdl.ts';

const list = ['identity', 'sales', 'activities', 'insights'].map((name) => ({
  name,
  url: `http://${name}`,
  typeDefs: readSdl(`subgraphs/${name}`),
}));
const r = composeServices(list);
if (r.errors) {
  for (const e of r.errors) console.log(e.message);
  process.exit(1);
}
console.log(r.supergraphSdl.length, r.hints.length, [...new Set(r.hints.map((h) => h.message))].slice(0, 10));

import { mkdirSync } from 'node:fs';
mkdirSync('schema', { recursive: true });
writeFileSync('schema/supergraph.graphql', r.supergraphSdl);
const api = Supergraph.build(r.supergraphSdl).apiSchema();
writeFileSync('schema/api.graphql', printSchema(api.toGraphQLJSSchema()));
