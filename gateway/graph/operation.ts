import { operationFromDocument } from '@apollo/federation-internals';
import type { FetchNode, QueryPlan } from '@apollo/query-planner';
import {
  type DocumentNode,
  GraphQLError,
  getOperationAST,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { BoundedCache } from '../bounded-cache.ts';
import { compileEngine, type Engine } from '../engine.ts';
import { conditionalSubscriptions } from './conditional-subscriptions.ts';
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
  /** In subscriptions: where events come from. */
  primary?: FetchNode;
}

/** What is wrong with a document, as a client may read it. */
export class InvalidOperation extends Error {
  readonly errors: readonly GraphQLError[];

  constructor(errors: readonly GraphQLError[]) {
    super(errors[0]?.message);
    this.errors = errors;
  }
}

/** What a client asks for. */
export interface Asked {
  query: string;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
}

/** Parses, validates and plans documents, each once, and checks the variables of each request. Throws `InvalidOperation`. */
export function operations(graph: Graph, limit = 1_000) {
  const known = new BoundedCache<string, Operation>(limit);

  return {
    get size() {
      return known.size;
    },
    prepare({ query, operationName, variables }: Asked): Operation {
      const key = operationName ? `${operationName} ${query}` : query;
      let operation = known.get(key);
      if (!operation) {
        operation = prepare(graph, key, query, operationName);
        known.set(key, operation);
      }
      const faults = variableFaults(graph.apiSchema, operation.definition, variables ?? {});
      if (faults.length) throw new InvalidOperation(faults);
      return operation;
    },
  };
}

function prepare(graph: Graph, key: string, query: string, operationName?: string | null): Operation {
  const document = parsed(query);
  const definition = getOperationAST(document, operationName);
  if (!definition) throw new InvalidOperation([unresolved(operationName)]);
  const faults = faultsOf(graph, document);
  if (faults.length) throw new InvalidOperation(faults.map((fault) => typed(fault, 'GRAPHQL_VALIDATION_FAILED')));
  const operation = operationFromDocument(graph.api, document, { operationName: operationName ?? undefined });
  const plan = graph.planner.buildQueryPlan(operation);
  return {
    key,
    name: definition.name?.value ?? '',
    kind: definition.operation,
    definition,
    plan,
    engine: compileEngine(graph, plan, document, definition),
    primary: plan.node?.kind === 'Subscription' ? plan.node.primary : undefined,
  };
}

function parsed(query: string): DocumentNode {
  try {
    return parse(query);
  } catch (error) {
    if (error instanceof GraphQLError) throw new InvalidOperation([typed(error, 'GRAPHQL_PARSE_FAILED')]);
    throw error;
  }
}

function faultsOf(graph: Graph, document: DocumentNode): readonly GraphQLError[] {
  // One of graphql's own rules throws where such a condition depends on a variable, so this one comes first.
  const conditional = conditionalSubscriptions(document);
  return conditional.length ? conditional : validate(graph.apiSchema, document, specifiedRules);
}

function unresolved(operationName?: string | null): GraphQLError {
  const message = operationName ? `Unknown operation named "${operationName}".` : 'Name one of the operations.';
  return new GraphQLError(message, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } });
}

function typed({ message, nodes, source, positions }: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(message, { nodes, source, positions, extensions: { code } });
}
