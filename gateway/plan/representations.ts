import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import type { JsonObject } from './json.ts';
import { merge } from './merge.ts';
import { compileRewrites } from './rewrites.ts';
import { typesThatAre } from './type-conditions.ts';

/** What one `_entities` fetch asks for: each distinct entity once. */
export interface Representations {
  distinct: JsonObject[];
  /** For each entity, where in `distinct` it is; -1 for those that have no place there. */
  places: number[];
}

/** Compiles how entities are shown to the subgraph that shall complete them. */
export function compileRepresentations(
  schema: GraphQLSchema,
  { requires = [], inputRewrites }: FetchNode,
): (entities: readonly JsonObject[]) => Representations {
  const read = compileSelections(schema, requires);
  const rewrite = compileRewrites(schema, inputRewrites);

  return (entities) => {
    const distinct: JsonObject[] = [];
    const known = new Map<string, number>();
    const places = entities.map((entity) => {
      const representation = read(entity);
      if (!representation?.__typename) return -1;
      // Before it is rewritten: a rewrite may hide of which type the entity is.
      const key = entities.length > 1 ? keyOf(representation) : '';
      const place = known.get(key);
      if (place !== undefined) return place;
      known.set(key, distinct.length);
      rewrite?.(representation);
      return distinct.push(representation) - 1;
    });
    return { distinct, places };
  };
}

/** A text that is the same for the same entity alone. Most keys are a few short texts: told apart by their lengths. */
function keyOf(representation: JsonObject): string {
  let key = '';
  for (const name in representation) {
    const value = representation[name];
    if (typeof value !== 'string') return JSON.stringify(representation);
    key += `${name}:${value.length}:${value}`;
  }
  return key;
}

/** Null where something that is required is not known, or the entity is of another type. */
type Read = (source: unknown) => JsonObject | null;

function compileSelections(schema: GraphQLSchema, selections: readonly QueryPlanSelectionNode[]): Read {
  const steps = selections.map((selection) => compileSelection(schema, selection));
  return (source) => {
    if (source === null) return null;
    const representation: JsonObject = {};
    for (const step of steps) if (!step(source as JsonObject, representation)) return null;
    return representation;
  };
}

/** Copies one selection; false where it is not known, so that there is no representation. */
type Copy = (source: JsonObject, representation: JsonObject) => boolean;

function compileSelection(schema: GraphQLSchema, selection: QueryPlanSelectionNode): Copy {
  if (selection.kind === 'Field') return compileField(schema, selection.alias ?? selection.name, selection.selections);
  if (!selection.typeCondition) return () => true;
  const types = typesThatAre(schema, selection.typeCondition);
  const read = compileSelections(schema, selection.selections);
  return (source, representation) => {
    if (types.has(source.__typename as string)) merge(representation, read(source));
    return true;
  };
}

function compileField(schema: GraphQLSchema, name: string, selections?: QueryPlanSelectionNode[]): Copy {
  const read = selections && compileSelections(schema, selections);
  return (source, representation) => {
    const value = Object.hasOwn(source, name) ? source[name] : undefined;
    if (value === undefined) return false;
    if (!read) representation[name] = value;
    else representation[name] = Array.isArray(value) ? value.map(read) : read(value);
    return true;
  };
}
