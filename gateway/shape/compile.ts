import {
  type GraphQLCompositeType,
  type GraphQLObjectType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { type Collected, collect, type Included, type Place } from './collect.ts';
import { emitShaper } from './emit.ts';
import { below, type Flaw, invalid, missing, type Shaper, UNCOVERED } from './shaper.ts';

export interface CompiledShape {
  shape: Shaper;
  /** Whether something is selected repeatedly: then the order in which flaws are met is not the original's. */
  readonly repeats: boolean;
}

/** Compiles what an operation's response looks like under given conditions. Code for a type is made when the type first comes. */
export function compileShape(included: Included, root: Place, rootType: GraphQLObjectType): CompiledShape {
  let repeats = false;

  function compileObject(places: readonly Place[], type: GraphQLObjectType): Shaper {
    const { fields, repeated } = collect(included, places, type);
    if (fields.some(({ responseName }) => responseName in Object.prototype)) throw UNCOVERED;
    repeats ||= repeated;
    const bound: unknown[] = [UNCOVERED, below, invalid, missing];
    const names = ['UNCOVERED', 'below', 'invalid', 'missing'];
    const body = emitShaper({
      typeName: type.name,
      fields,
      child: (field) => compileField(field),
      bind(value) {
        bound.push(value);
        return names[names.push(`b${names.length}`) - 1]!;
      },
    });
    return new Function(...names, `return (v, flaws) => {\n${body}\n}`)(...bound) as Shaper;
  }

  /** A field's shaper, which compiles the code for each type of object when it meets one. */
  function compileField({ places, type }: Collected): Shaper {
    const declared = named(type!);
    const shapers = new Map<unknown, Shaper>();

    function compileFor(typename: unknown): Shaper {
      const name = typename === undefined && isObjectType(declared) ? declared.name : typename;
      if (typeof name !== 'string' || !name) throw UNCOVERED;
      const found = included.schema.getType(name);
      if (!isCompositeType(found)) return unknownType;
      if (!isObjectType(found)) throw UNCOVERED;
      const shaper = compileObject(places, found);
      shapers.set(typename, shaper);
      return shaper;
    }

    return (value, flaws) => {
      if (typeof value !== 'object' || Array.isArray(value)) throw UNCOVERED;
      const typename = (value as { __typename?: unknown }).__typename;
      return (shapers.get(typename) ?? compileFor(typename))(value, flaws);
    };
  }

  const shape = compileObject([root], rootType);
  return {
    shape,
    get repeats() {
      return repeats;
    },
  };
}

/** An object of a type that clients know nothing of. */
function unknownType(_: unknown, flaws: Flaw[]): undefined {
  flaws.push({ message: 'Invalid __typename found', path: [] });
}

function named(type: NonNullable<Collected['type']>): GraphQLCompositeType {
  if (isNonNullType(type) || isListType(type)) return named(type.ofType as NonNullable<Collected['type']>);
  return type as GraphQLCompositeType;
}
