import {
  type GraphQLNamedType,
  type GraphQLNullableType,
  type GraphQLOutputType,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { Collected } from './collect.ts';

/** Gives the generated code a name for a value that it needs from outside. */
export type Bind = (value: unknown) => string;

export interface Emitted {
  typeName: string;
  fields: readonly Collected[];
  bind: Bind;
  /** The shaper of a composite field's objects. */
  child(field: Collected): unknown;
}

/**
 * Writes the body of `(v, flaws) => …`, which makes the response's object of the merged object `v`. `n` counts the flaws whose
 * path is complete; those that a callee adds are placed below the key at hand. `invalid`, `missing`, `below` and `UNCOVERED`
 * are in scope.
 */
export function emitShaper({ typeName, fields, bind, child }: Emitted): string {
  const lines = ['let n = flaws.length;'];
  const properties: string[] = [];
  for (const [index, field] of fields.entries()) {
    const name = JSON.stringify(field.responseName);
    const x = `f${index}`;
    if (field.type) {
      properties.push(`${name}: ${x}`);
      lines.push(`let ${x} = v[${name}];`, emitValue(field, field.type, x, name, 'return undefined;', { bind, child }));
    } else {
      properties.push(`${name}: ${JSON.stringify(typeName)}`);
      lines.push(`if (v[${name}] != null && v[${name}] !== ${JSON.stringify(typeName)}) throw UNCOVERED;`);
    }
  }
  lines.push(`return { ${properties.join(', ')} };`);
  return lines.join('\n');
}

type Scope = Pick<Emitted, 'bind' | 'child'>;

/** Checks and shapes the variable `x` in place; `bubble` is run where its parent has to become null. */
function emitValue(
  field: Collected,
  type: GraphQLOutputType,
  x: string,
  key: string,
  bubble: string,
  scope: Scope,
): string {
  if (isNonNullType(type)) {
    const inner = emitPresent(field, type.ofType, x, key, bubble, scope);
    return `if (${x} == null) { n = missing(flaws, ${key}); ${bubble} } ${inner && `else { ${inner} }`}`;
  }
  const inner = emitPresent(field, type as GraphQLNullableType & GraphQLOutputType, x, key, `${x} = null;`, scope);
  return `if (${x} == null) ${x} = null; ${inner && `else { ${inner} }`}`;
}

/** The same for a value that is there; `nullify` is run where it can't stay. */
function emitPresent(
  field: Collected,
  type: GraphQLNullableType & GraphQLOutputType,
  x: string,
  key: string,
  nullify: string,
  scope: Scope,
): string {
  if (isListType(type)) return emitList(field, type.ofType as GraphQLOutputType, x, key, nullify, scope);
  if (isCompositeType(type)) {
    const shape = scope.bind(scope.child(field));
    return `${x} = ${shape}(${x}, flaws);
if (flaws.length !== n) n = below(flaws, n, ${key});
if (${x} === undefined) { ${nullify} }`;
  }
  const test = leafTest(type as GraphQLNamedType, x, scope.bind);
  return test && `if (!(${test})) { n = invalid(flaws, ${key}); ${nullify} }`;
}

function emitList(
  field: Collected,
  type: GraphQLOutputType,
  x: string,
  key: string,
  nullify: string,
  scope: Scope,
): string {
  const [i, e, out, bad, before, loop] = ['i', 'e', 'out', 'bad', 'm', 'l'].map((name) => `${name}_${x}`);
  return `if (!Array.isArray(${x})) throw UNCOVERED;
const ${out} = new Array(${x}.length), ${before} = n;
let ${bad} = false;
${loop}: for (let ${i} = 0; ${i} < ${x}.length; ${i}++) {
let ${e} = ${x}[${i}];
${emitValue(field, type, e!, i!, `${bad} = true; continue ${loop};`, scope)}
${out}[${i}] = ${e};
}
if (n !== ${before}) n = below(flaws, ${before}, ${key});
${x} = ${out};
if (${bad}) { ${nullify} }`;
}

/** The same test as the original makes of leaves (`isValidLeafValue`); empty where every value will do. */
function leafTest(type: GraphQLNamedType, x: string, bind: Bind): string {
  if (isEnumType(type)) {
    const values = new Set(type.getValues().map(({ name }) => name));
    return `typeof ${x} === 'string' && ${bind(values)}.has(${x})`;
  }
  // A whole number beyond this is printed with an exponent, which is no integer's form.
  const whole = `Number.isInteger(${x}) && Math.abs(${x}) < 1e21`;
  switch (type.name) {
    case 'String':
      return `typeof ${x} === 'string'`;
    case 'Boolean':
      return `typeof ${x} === 'boolean'`;
    case 'Int':
      return whole;
    case 'Float':
      return `Number.isFinite(${x})`;
    case 'ID':
      return `typeof ${x} === 'string' || (${whole})`;
    default:
      return '';
  }
}
