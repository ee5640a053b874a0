import { operationFromDocument } from '@apollo/federation-internals';
import { buildOperationContext, executeQueryPlan } from '@apollo/gateway';
import { computeResponse } from '@apollo/gateway/dist/resultShaping.js';
import type { QueryPlan } from '@apollo/query-planner';
import { type DocumentNode, type ExecutionResult, executeSync, type GraphQLError, parse } from 'graphql';
import type { Graph } from '../../../gateway/graph/supergraph.ts';
import type { Source } from '../../../gateway/source.ts';

/** What @apollo/gateway makes of a plan. */
export async function originalExecution(
  graph: Graph,
  plan: QueryPlan,
  document: DocumentNode,
  variables: Record<string, unknown>,
  sources: Record<string, Source>,
): Promise<ExecutionResult> {
  const services = Object.fromEntries(
    Object.entries(sources).map(([name, source]) => [
      name,
      {
        process: ({ request }: { request: { query: string; variables: Record<string, unknown> } }) =>
          source.execute({ ...request, caller: null, language: '', requestId: '' }),
      },
    ]),
  );
  return executeQueryPlan(
    plan,
    services as never,
    { request: { variables }, context: {}, metrics: {}, logger: console } as never,
    buildOperationContext({ schema: graph.apiSchema, operationDocument: document, operationName: undefined as never }),
    graph.supergraphSchema,
    graph.api,
  ) as Promise<ExecutionResult>;
}

/** What @apollo/gateway makes of merged data. */
export function originalResponse(
  graph: Graph,
  query: string,
  variables: Record<string, unknown>,
  input: Record<string, unknown>,
): { data: unknown; errors: GraphQLError[] } {
  const operation = operationFromDocument(graph.api, parse(query), { validate: false });
  return computeResponse({
    operation,
    variables,
    input,
    introspectionHandling: () => executeSync({ schema: graph.apiSchema, document: parse(query) }),
  });
}
