import type { FetchDataRewrite } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { isObject, type JsonObject } from './json.ts';
import { typesThatAre } from './type-conditions.ts';

/** Changes a representation before it is sent, or an entity after it was received. */
export type Rewrite = (value: unknown) => void;

const CONDITION = '... on ';

/** Compiles a plan's rewrites; undefined where there are none. */
export function compileRewrites(schema: GraphQLSchema, rewrites: FetchDataRewrite[] = []): Rewrite | undefined {
  const compiled = rewrites.filter(({ path }) => path.length).map((rewrite) => compileRewrite(schema, rewrite));
  if (!compiled.length) return undefined;
  return (value) => {
    for (const rewrite of compiled) rewrite(value);
  };
}

function compileRewrite(schema: GraphQLSchema, rewrite: FetchDataRewrite): Rewrite {
  const path = rewrite.path.slice(0, -1);
  const field = rewrite.path.at(-1)!;
  return path.reduceRight<Rewrite>((next, step) => descend(schema, step, next), eachObject(changeOf(rewrite, field)));
}

function changeOf(rewrite: FetchDataRewrite, field: string): (object: JsonObject) => void {
  if (rewrite.kind === 'ValueSetter') {
    return (object) => {
      object[field] = rewrite.setValueTo;
    };
  }
  return (object) => {
    const value = Object.hasOwn(object, field) && object[field];
    if (!value) return;
    object[rewrite.renameKeyTo] = value;
    object[field] = undefined;
  };
}

function descend(schema: GraphQLSchema, step: string, next: Rewrite): Rewrite {
  if (!step.startsWith(CONDITION)) {
    return eachObject((object) => Object.hasOwn(object, step) && next(object[step]));
  }
  const types = typesThatAre(schema, step.slice(CONDITION.length));
  // An object that does not say its type was only asked for where the condition holds.
  return eachObject((object) => {
    if (!object.__typename || types.has(object.__typename as string)) next(object);
  });
}

function eachObject(change: (object: JsonObject) => unknown): Rewrite {
  return function visit(value) {
    if (Array.isArray(value)) for (const element of value) visit(element);
    else if (isObject(value)) change(value);
  };
}
