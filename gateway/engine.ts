import { isPlanNode, type QueryPlan } from '@apollo/query-planner';
import type { DocumentNode, ExecutionResult, OperationDefinitionNode } from 'graphql';
import type { Graph } from './graph/supergraph.ts';
import { compilePlan } from './plan/compile.ts';
import type { Execution, Step } from './plan/execution.ts';
import { compileTake } from './plan/fetch.ts';
import { defaultsOf } from './shape/conditions.ts';
import { compileResponse } from './shape/response.ts';
import type { Source, SourceRequest } from './source.ts';

/** A plan that is ready to run. */
export interface Engine {
  /** Runs the whole plan. */
  execute(request: SourceRequest, sources: Record<string, Source>): Promise<Outcome>;
  /** Completes an event of a subscription's primary subgraph with what the others know. */
  complete(request: SourceRequest, sources: Record<string, Source>, event: ExecutionResult): Promise<Outcome>;
}

/** What came out: `errors` as subgraphs reported them, `flaws` where they answered what the schema does not allow. */
export interface Outcome {
  data: ExecutionResult['data'];
  errors: readonly unknown[];
  flaws: readonly unknown[];
}

/** Compiles a planned operation: how its plan is executed, and how what the subgraphs answer becomes the response. */
export function compileEngine(
  graph: Graph,
  plan: QueryPlan,
  document: DocumentNode,
  definition: OperationDefinitionNode,
): Engine {
  const schema = graph.supergraphSchema;
  const defaults = defaultsOf(definition);
  const respond = compileResponse(graph, document, definition);
  const subscription = plan.node?.kind === 'Subscription' ? plan.node : undefined;
  const takeEvent = subscription && compileTake(schema, subscription.primary, []);
  const node = isPlanNode(plan.node) ? plan.node : subscription?.rest;
  const run: Step = node ? compilePlan(schema, node) : async () => undefined;

  async function outcomeOf(execution: Execution): Promise<Outcome> {
    await run(execution, [execution.data]);
    const { data, flaws } = respond(execution.data, execution.conditions);
    return { data, flaws, errors: execution.errors };
  }

  function begin(request: SourceRequest, sources: Record<string, Source>): Execution {
    const variables = request.variables ?? {};
    return { request, sources, variables, conditions: { ...defaults, ...variables }, data: {}, errors: [] };
  }

  return {
    execute: (request, sources) => outcomeOf(begin(request, sources)),
    complete(request, sources, event) {
      const execution = begin(request, sources);
      takeEvent?.(execution, [execution.data], event);
      return outcomeOf(execution);
    },
  };
}
