import { operationFromDocument } from '@apollo/federation-internals';
import type { FetchNode, QueryPlan } from '@apollo/query-planner';
import {
  type DocumentNode,
  GraphQLError,
  getOperationAST,
  type OperationDefinitionNode,
  specifiedRules,
  validate,
} from 'graphql';
import { BoundedCache } from '../bounded-cache.ts';
import { compileEngine, type Engine } from '../engine.ts';
import { type Cost, compileCost } from '../limits/cost.ts';
import { type OperationLimits, parseWithin, refuseCostly, refuseDeep, refuseLarge } from '../limits/refuse.ts';
import type { Policy } from '../persisted/policy.ts';
import { asksForSchema } from '../shape/asks-for-schema.ts';
import { fragmentsOf } from '../shape/collect.ts';
import type { Caller } from '../source.ts';
import { type Resumption, resumptionOf } from '../subscriptions/resumption.ts';
import { conditionalSubscriptions } from './conditional-subscriptions.ts';
import { InvalidOperation, refusal } from './invalid-operation.ts';
import type { Graph } from './supergraph.ts';
import { variableFaults } from './variables.ts';

/** An operation that is known to be valid, with its plan. */
export interface Operation {
  /** Equal for equal operations: name and text. */
  key: string;
  name: string;
  kind: 'query' | 'mutation' | 'subscription';
  definition: OperationDefinitionNode;
  plan: QueryPlan;
  engine: Engine;
  cost: Cost;
  /** In subscriptions: where events come from. */
  primary?: FetchNode;
  /** In subscriptions: how they go on from a cursor. */
  resumption?: Resumption | null;
  /** Whether it asks for the schema itself. */
  introspects: boolean;
  /** Whether it is one of our own client's. */
  persisted: boolean;
}

/** What a client asks for. */
export interface Asked {
  query: string;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
  caller: Caller | null;
}

export interface OperationsOptions {
  limits: OperationLimits;
  policy: Policy;
  /** How many operations are kept ready. */
  cached?: number;
}

/**
 * Makes documents ready to run, each once: parses, limits, validates and plans them, compiles how they are executed. Then checks
 * each request: whether its caller may ask that, whether its variables fit, what it costs. Throws `InvalidOperation`.
 */
export function operations(graph: Graph, { limits, policy, cached = 1_000 }: OperationsOptions) {
  const known = new BoundedCache<string, Operation>(cached);

  function find({ query, operationName, caller }: Asked): Operation {
    const key = operationName ? `${operationName} ${query}` : query;
    const found = known.get(key);
    if (found) return found;
    const persisted = policy.isPersisted(query);
    // Before any work is done for a document that may not be asked anyway.
    policy.check({ persisted, introspects: false }, caller);
    const made = { ...prepareOperation(graph, limits, query, operationName), key, persisted };
    known.set(key, made);
    return made;
  }

  return {
    get size() {
      return known.size;
    },
    prepare(asked: Asked): Operation {
      const { caller } = asked;
      const variables = asked.variables ?? {};
      const operation = find(asked);
      policy.check(operation, caller);
      const faults = variableFaults(graph.apiSchema, operation.definition, variables);
      if (faults.length) throw new InvalidOperation(faults);
      refuseCostly(operation.cost(variables), caller?.budget ?? limits.cost);
      return operation;
    },
  };
}

export type Operations = ReturnType<typeof operations>;

/** Parses, limits, validates and plans one document, and compiles how it is executed. Throws `InvalidOperation`. */
export function prepareOperation(
  graph: Graph,
  limits: OperationLimits,
  query: string,
  operationName?: string | null,
): Omit<Operation, 'key' | 'persisted'> {
  return refuseDeep(() => {
    const document = parseWithin(query, limits);
    const definition = getOperationAST(document, operationName);
    if (!definition) throw unresolved(operationName);
    refuseLarge(document, definition, limits);
    const faults = faultsOf(graph, document);
    if (faults.length) throw new InvalidOperation(faults.map(asInvalid));
    const operation = operationFromDocument(graph.api, document, { operationName: operationName ?? undefined });
    const plan = graph.planner.buildQueryPlan(operation);
    return {
      name: definition.name?.value ?? '',
      kind: definition.operation,
      definition,
      plan,
      engine: compileEngine(graph, plan, document, definition),
      cost: compileCost(graph.apiSchema, fragmentsOf(document), definition),
      ...(plan.node?.kind === 'Subscription' && {
        primary: plan.node.primary,
        resumption: resumptionOf(definition, fragmentsOf(document)),
      }),
      introspects: asksForSchema(document),
    };
  });
}

function faultsOf(graph: Graph, document: DocumentNode): readonly GraphQLError[] {
  // One of graphql's own rules throws where such a condition depends on a variable, so this one comes first.
  const conditional = conditionalSubscriptions(document);
  return conditional.length ? conditional : validate(graph.apiSchema, document, specifiedRules);
}

function unresolved(operationName?: string | null): InvalidOperation {
  const message = operationName ? `Unknown operation named "${operationName}".` : 'Name one of the operations.';
  return refusal('OPERATION_RESOLUTION_FAILURE', message);
}

function asInvalid({ message, nodes, source, positions }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { nodes, source, positions, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
}
