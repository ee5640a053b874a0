import type { ConditionNode, FlattenNode, PlanNode } from '@apollo/query-planner';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Execution, Step } from './execution.ts';
import { compileFetch } from './fetch.ts';
import { valuesAt } from './flatten.ts';

type Path = readonly (string | number)[];

/** Compiles a plan once, to be run for many requests. It does what `executeQueryPlan` of @apollo/gateway does before it shapes. */
export function compilePlan(schema: GraphQLSchema, node: PlanNode, path: Path = []): Step {
  switch (node.kind) {
    case 'Fetch':
      return compileFetch(schema, node, path);
    case 'Flatten':
      return compileFlatten(schema, node, path);
    case 'Sequence':
      return inSequence(node.nodes.map((inner) => compilePlan(schema, inner, path)));
    case 'Parallel':
      return inParallel(node.nodes.map((inner) => compilePlan(schema, inner, path)));
    case 'Condition':
      return compileCondition(schema, node, path);
    case 'Defer':
      throw new Error('@defer is not in the schema');
  }
}

function compileFlatten(schema: GraphQLSchema, node: FlattenNode, path: Path): Step {
  const inner = compilePlan(schema, node.node, [...path, ...node.path]);
  // Asynchronous, so that what can't be flattened fails like anything else that runs in parallel.
  return async (execution, entities) =>
    inner(
      execution,
      entities.flatMap((entity) => valuesAt(entity, node.path)),
    );
}

function inSequence(steps: readonly Step[]): Step {
  return async (execution, entities) => {
    for (const step of steps) await step(execution, entities);
  };
}

function inParallel(steps: readonly Step[]): Step {
  return async (execution, entities) => {
    await Promise.all(steps.map((step) => step(execution, entities)));
  };
}

function compileCondition(schema: GraphQLSchema, { condition, ifClause, elseClause }: ConditionNode, path: Path): Step {
  const [yes, no] = [ifClause, elseClause].map((clause) => clause && compilePlan(schema, clause, path));
  return async (execution, entities) => {
    await (holds(condition, execution) ? yes : no)?.(execution, entities);
  };
}

function holds(name: string, { conditions }: Execution): boolean {
  const value = conditions[name];
  if (typeof value === 'boolean') return value;
  throw new GraphQLError(`Variable "$${name}" decides what is included and must be true or false.`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}
