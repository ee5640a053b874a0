import { Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';

/** A supergraph, ready to plan for. */
export interface Graph {
  /** What clients see. */
  apiSchema: GraphQLSchema;
  /** The same as Apollo's planner sees it. */
  api: ReturnType<Supergraph['apiSchema']>;
  /** Everything, also what is inaccessible to clients. */
  supergraphSchema: GraphQLSchema;
  planner: QueryPlanner;
  subgraphs: { name: string; url: string }[];
}

/** Reads a composed supergraph. Throws where it is not one. */
export function readGraph(supergraphSdl: string): Graph {
  const supergraph = Supergraph.build(supergraphSdl, { validateSupergraph: true });
  const api = supergraph.apiSchema();
  return {
    api,
    apiSchema: api.toGraphQLJSSchema(),
    supergraphSchema: supergraph.schema.toGraphQLJSSchema(),
    planner: new QueryPlanner(supergraph),
    subgraphs: supergraph.subgraphsMetadata().map(({ name, url }) => ({ name, url })),
  };
}
