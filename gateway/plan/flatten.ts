import { isObject, type JsonObject } from './json.ts';

type Path = readonly (string | number)[];

/** Finds what lies at a plan's path, `@` standing for every element of a list. What is null on the way is left out. */
export function valuesAt(root: unknown, path: Path): JsonObject[] {
  const found: JsonObject[] = [];
  collect(root, path, 0, found);
  return found;
}

function collect(value: unknown, path: Path, depth: number, found: JsonObject[]): void {
  if (value === null || value === undefined) return;
  if (depth === path.length) {
    if (Array.isArray(value)) for (const element of value) collect(element, path, depth, found);
    else found.push(value as JsonObject);
  } else if (path[depth] === '@') {
    if (!Array.isArray(value)) throw new TypeError(`A list was expected at ${path.slice(0, depth).join('.')}`);
    for (const element of value) collect(element, path, depth + 1, found);
  } else {
    if (Array.isArray(value)) throw new TypeError(`No list was expected at ${path.slice(0, depth).join('.')}`);
    collect(own(value, path[depth] as string), path, depth + 1, found);
  }
}

/** The paths, as a client sees them, of what `valuesAt` finds, in the same order. */
export function pathsTo(root: unknown, path: Path): (string | number)[][] {
  const found: (string | number)[][] = [];
  walk(root, path, 0, [], found);
  return found;
}

function walk(
  value: unknown,
  path: Path,
  depth: number,
  here: (string | number)[],
  found: (string | number)[][],
): void {
  if (value === null || value === undefined) return;
  if (Array.isArray(value)) {
    const deeper = path[depth] === '@' ? depth + 1 : depth;
    for (const [index, element] of value.entries()) walk(element, path, deeper, [...here, index], found);
  } else if (depth === path.length) {
    found.push(here);
  } else {
    const key = path[depth] as string;
    walk(own(value, key), path, depth + 1, [...here, key], found);
  }
}

function own(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
