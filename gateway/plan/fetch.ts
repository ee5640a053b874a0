import type { FetchNode } from '@apollo/query-planner';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import { SourceUnavailable } from '../source.ts';
import type { Execution, Step } from './execution.ts';
import { pathsTo } from './flatten.ts';
import { isObject, type JsonObject } from './json.ts';
import { merge } from './merge.ts';
import { compileRepresentations } from './representations.ts';
import { compileRewrites } from './rewrites.ts';
import { SubgraphError } from './subgraph-error.ts';

type Path = readonly (string | number)[];
/** Turns the path of a subgraph's error into those of the response; several where one entity stands at several places. */
type Relocate = (path: Path | undefined) => (Path | undefined)[];

/** Compiles a fetch of root fields or of entities at `path`. What fails is noted in the execution's errors. */
export function compileFetch(schema: GraphQLSchema, node: FetchNode, path: Path): Step {
  const work = node.requires ? compileEntityFetch(schema, node, path) : compileRootFetch(schema, node, path);
  return async (execution, entities) => {
    if (!entities.length) return;
    try {
      await work(execution, entities);
    } catch (error) {
      execution.errors.push(
        error instanceof SourceUnavailable ? new SubgraphError(error, node.serviceName, responsePath(path)) : error,
      );
    }
  };
}

function compileRootFetch(schema: GraphQLSchema, node: FetchNode, path: Path): Step {
  const ask = compileAsk(node);
  const take = compileTake(schema, node, path);
  return async (execution, entities) => take(execution, entities, await ask(execution, {}));
}

/** Takes in what a subgraph answered to a fetch of root fields. */
export function compileTake(schema: GraphQLSchema, node: FetchNode, path: Path) {
  const rewrite = compileRewrites(schema, node.outputRewrites);
  return (execution: Execution, entities: readonly JsonObject[], { data, errors }: ExecutionResult) => {
    note(execution, node, errors, (errorPath) => [errorPath && [...path, ...errorPath]]);
    rewrite?.(data);
    for (const entity of entities) merge(entity, data as JsonObject);
  };
}

function compileEntityFetch(schema: GraphQLSchema, node: FetchNode, path: Path): Step {
  const ask = compileAsk(node);
  const represent = compileRepresentations(schema, node);
  const rewrite = compileRewrites(schema, node.outputRewrites);

  return async (execution, entities) => {
    const { distinct, places } = represent(entities);
    if (!distinct.length) return;
    const { data, errors } = await ask(execution, { representations: distinct });
    note(execution, node, errors, relocateEntities(execution, path, places));
    if (!data) return;
    const received = data._entities;
    if (!Array.isArray(received) || received.length !== distinct.length) {
      throw new Error(`${distinct.length} entities were asked for and not answered`);
    }
    let rewritten = -1;
    for (const [index, entity] of entities.entries()) {
      const place = places[index]!;
      const answer: unknown = received[place];
      if (place > rewritten) {
        if (isObject(answer)) answer.__typename ||= entity.__typename;
        rewrite?.(answer);
        rewritten = place;
      }
      merge(entity, answer as JsonObject);
    }
  };
}

function compileAsk({ serviceName, operation, operationName, variableUsages = [] }: FetchNode) {
  return ({ request, sources, variables }: Execution, more: JsonObject): Promise<ExecutionResult> => {
    request.signal?.throwIfAborted();
    const needed: JsonObject = more;
    for (const name of variableUsages) {
      if (variables[name] !== undefined && Object.hasOwn(variables, name)) needed[name] = variables[name];
    }
    return sources[serviceName]!.execute({ ...request, query: operation, operationName, variables: needed });
  };
}

function note(
  { errors: noted }: Execution,
  { serviceName }: FetchNode,
  errors: ExecutionResult['errors'],
  relocate: Relocate,
) {
  for (const error of errors ?? []) {
    for (const path of relocate(error.path)) noted.push(new SubgraphError(error, serviceName, path));
  }
}

/** A subgraph names an entity by its place among the representations; the client knows it by its places in the response. */
function relocateEntities({ data }: Execution, path: Path, places: readonly number[]): Relocate {
  let paths: (string | number)[][] | undefined;
  return (errorPath) => {
    if (!errorPath) return [undefined];
    const [, place, ...rest] = errorPath;
    if (typeof place !== 'number' || !places.includes(place)) return [responsePath(path)];
    paths ??= pathsTo(data, path);
    return paths.filter((_, index) => places[index] === place).map((entityPath) => [...entityPath, ...rest]);
  };
}

/** Where a path of a plan leads, as far as it can be said without the data. */
function responsePath(path: Path): Path {
  const list = path.indexOf('@');
  return list < 0 ? path : path.slice(0, list);
}
