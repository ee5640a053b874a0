import { executeQueryPlan } from '@apollo/gateway';
import type { FetchNode, PlanNode } from '@apollo/query-planner';
import { type ExecutionResult, type FragmentDefinitionNode, Kind } from 'graphql';
import type { Operation } from './graph/operation.ts';
import type { Graph } from './graph/supergraph.ts';
import type { Source, SourceRequest } from './source.ts';

/** Runs planned operations over the sources. */
export function engine(graph: Graph, sources: Record<string, Source>) {
  function run(operation: Operation, node: PlanNode | undefined, request: SourceRequest, first?: ExecutionResult) {
    const services = Object.fromEntries(
      Object.entries(sources).map(([name, source]) => [
        name,
        {
          process: async ({ request: fetch }: { request: { query: string; variables: Record<string, unknown> } }) => {
            if (first && fetch.query === operation.subscription?.primary.operation) return first;
            return source.execute({
              ...request,
              query: fetch.query,
              variables: fetch.variables,
              operationName: undefined,
            });
          },
        },
      ]),
    );
    const fragments = operation.document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
    return executeQueryPlan(
      { kind: 'QueryPlan', node },
      services as never,
      { request, context: {}, metrics: {}, logger: console } as never,
      {
        schema: graph.apiSchema,
        operation: operation.definition,
        fragments: Object.fromEntries(fragments.map((one: FragmentDefinitionNode) => [one.name.value, one])),
      },
      graph.supergraphSchema,
      graph.api,
    ) as Promise<ExecutionResult>;
  }

  return {
    execute: (operation: Operation, request: SourceRequest) =>
      run(operation, operation.plan.node as PlanNode | undefined, request),
    /** Completes one event of a subscription with what the other subgraphs know. */
    complete(operation: Operation, request: SourceRequest, event: ExecutionResult) {
      const { primary, rest } = operation.subscription as { primary: FetchNode; rest?: PlanNode };
      const node: PlanNode = rest ? { kind: 'Sequence', nodes: [primary, rest] } : primary;
      return run(operation, node, request, event);
    },
  };
}
