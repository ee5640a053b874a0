import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';
import { people } from './people.ts';
import { reviews } from './reviews.ts';
import { shop } from './shop.ts';

export const SUBGRAPHS = ['people', 'shop', 'reviews'] as const;
export type ToyName = (typeof SUBGRAPHS)[number];

const RESOLVERS = { people, shop, reviews } as Record<ToyName, object>;

/** The executable schema of one toy subgraph. */
export function toySchema(name: ToyName): GraphQLSchema {
  return buildSubgraphSchema([{ typeDefs: sdl(name), resolvers: RESOLVERS[name] as never }]);
}

/** The toy supergraph, each subgraph at the url that `urlOf` gives. */
export function toySupergraph(urlOf: (name: ToyName) => string = (name) => `http://${name}.invalid/graphql`): string {
  const composed = composeServices(SUBGRAPHS.map((name) => ({ name, url: urlOf(name), typeDefs: sdl(name) })));
  if (composed.errors) throw new AggregateError(composed.errors, composed.errors.map(String).join('\n'));
  return composed.supergraphSdl;
}

function sdl(name: ToyName) {
  return parse(readFileSync(join(import.meta.dirname, `${name}.graphql`), 'utf8'));
}
