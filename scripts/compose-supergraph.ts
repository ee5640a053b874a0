import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { type DocumentNode, lexicographicSortSchema, printSchema } from 'graphql';

/** A subgraph as composition needs it. */
export interface Composable {
  name: string;
  typeDefs: DocumentNode;
}

/**
 * Composes subgraphs to one supergraph, and prints the schema that clients see.
 * Throws an Error that lists every fault of the composition.
 */
export function composeSupergraph(subgraphs: Composable[], url = (name: string) => `http://127.0.0.1/${name}`) {
  const services = subgraphs.map(({ name, typeDefs }) => ({ name, typeDefs, url: url(name) }));
  const { supergraphSdl, errors } = composeServices(services);
  if (errors)
    throw new Error(`The subgraphs do not compose:\n${errors.map(({ message }) => `  ${message}`).join('\n')}`);
  const api = Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema();
  return { supergraphSdl, apiSdl: `${printSchema(lexicographicSortSchema(api))}\n` };
}
