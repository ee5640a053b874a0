import { isObject, type JsonObject } from './json.ts';

/**
 * Merges what a subgraph answered into what is known: objects field by field, lists of one length element by element; anything
 * else replaces what was there. Absent values change nothing.
 */
export function merge(target: JsonObject, source: JsonObject | null | undefined): void {
  if (!source || target === source) return;
  for (const key of Object.keys(source)) {
    const added = source[key];
    if (added === undefined) continue;
    // A client may call a field `constructor`: what is inherited is not known, and never merged into.
    const known = Object.hasOwn(target, key) ? target[key] : undefined;
    if (known && isObject(added)) merge(known as JsonObject, added);
    else if (Array.isArray(known) && Array.isArray(added) && known.length === added.length) mergeLists(known, added);
    else if (key === '__proto__') define(target, key, added);
    else target[key] = added;
  }
}

function define(target: JsonObject, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, configurable: true, enumerable: true, writable: true });
}

function mergeLists(target: unknown[], source: unknown[]): void {
  for (const [index, added] of source.entries()) {
    const known = target[index];
    if (isObject(known) && isObject(added)) merge(known, added);
    else target[index] = added;
  }
}
