import { type FieldSelection, operationFromDocument } from '@apollo/federation-internals';
import { computeResponse } from '@apollo/gateway/dist/resultShaping.js';
import {
  type DocumentNode,
  type ExecutionResult,
  executeSync,
  type FieldNode,
  GraphQLError,
  type GraphQLObjectType,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { BoundedCache } from '../bounded-cache.ts';
import type { Graph } from '../graph/supergraph.ts';
import type { JsonObject } from '../plan/json.ts';
import { asksForSchema } from './asks-for-schema.ts';
import { fragmentsOf } from './collect.ts';
import { type CompiledShape, compileShape } from './compile.ts';
import { conditionVariables } from './conditions.ts';
import { type Flaw, UNCOVERED } from './shaper.ts';

/** What a client gets, with what had to become null since it was not what the schema promises. */
export interface Shaped {
  data: ExecutionResult['data'];
  flaws: readonly GraphQLError[];
}

/** Makes the response of the merged answers of the subgraphs. Throws where they are beyond repair. */
export type MakeResponse = (merged: JsonObject, conditions: JsonObject) => Shaped;

/** Combinations of conditions that are compiled; an operation that is asked with more of them is shaped by the original. */
const VARIANTS = 64;

/**
 * Compiles the shape of an operation's response: aliases, fragments, conditions, leaf and enum checks, nulls that bubble, types
 * that clients may not know. It equals `computeResponse` of @apollo/gateway, which takes over where the compiled code does not
 * reach: introspection, objects that hide or misname their type, lists and objects that are none.
 */
export function compileResponse(
  graph: Graph,
  document: DocumentNode,
  definition: OperationDefinitionNode,
): MakeResponse {
  const original = originalResponse(graph, document, definition);
  if (asksForSchema(document)) return original;
  const rootType = graph.apiSchema.getRootType(definition.operation) as GraphQLObjectType;
  const root = { selectionSet: definition.selectionSet, parent: rootType };
  const fragments = fragmentsOf(document);
  const names = conditionVariables(document);
  const variants = new BoundedCache<string, CompiledShape>(VARIANTS + 1);

  function compiled(values: JsonObject): CompiledShape {
    const key = names.map((name) => values[name]).join();
    const known = variants.get(key);
    if (known) return known;
    if (variants.size >= VARIANTS || names.some((name) => typeof values[name] !== 'boolean')) throw UNCOVERED;
    const conditions = values as Record<string, boolean>;
    const made = compileShape({ schema: graph.apiSchema, fragments, conditions }, root, rootType);
    variants.set(key, made);
    return made;
  }

  return (merged, conditions) => {
    try {
      const typename = merged.__typename;
      if (typename !== undefined && typename !== rootType.name) throw UNCOVERED;
      const variant = compiled(conditions);
      const flaws: Flaw[] = [];
      const data = variant.shape(merged, flaws);
      if (flaws.length && variant.repeats) throw UNCOVERED;
      return { data: (data ?? null) as JsonObject | null, flaws: flaws.map(toError) };
    } catch (error) {
      if (error === UNCOVERED) return original(merged, conditions);
      throw error;
    }
  };
}

function toError({ message, path }: Flaw): GraphQLError {
  return new GraphQLError(message, { path, extensions: { code: 'INVALID_GRAPHQL' } });
}

function originalResponse(graph: Graph, document: DocumentNode, definition: OperationDefinitionNode): MakeResponse {
  const operationName = definition.name?.value;
  const operation = operationFromDocument(graph.api, document, { operationName, validate: false });
  return (input, variables) => {
    const introspectionHandling = (field: FieldSelection) => introspect(graph, definition, field, variables);
    const { data, errors } = computeResponse({ operation, variables, input, introspectionHandling });
    return { data, flaws: errors };
  };
}

/** What is asked of the schema itself, graphql answers. */
function introspect(
  graph: Graph,
  definition: OperationDefinitionNode,
  field: FieldSelection,
  variableValues: JsonObject,
) {
  const selection = field.expandFragments().toSelectionNode() as FieldNode;
  const selectionSet = { kind: Kind.SELECTION_SET as const, selections: [selection] };
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [{ ...definition, selectionSet }] };
  const { data } = executeSync({ schema: graph.apiSchema, document, variableValues, rootValue: {} });
  return data?.[field.element.responseName()];
}
