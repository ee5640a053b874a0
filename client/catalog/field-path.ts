import type { Field, Module } from './catalog.ts';

/** A field reached from a module over relations, such as `account.industry` of potentials. */
export interface FieldAt {
  path: string;
  /** The field at the end. */
  field: Field;
  /** All fields on the way, the last included. */
  steps: Field[];
}

/** Relations that a path may cross. */
export const MOST_STEPS = 3;

/** Follows a path; null where a step is unknown, hidden from the reader or no relation. */
export function fieldAt(modules: readonly Module[], start: string, path: string): FieldAt | null {
  const steps: Field[] = [];
  let module = modules.find(({ name }) => name === start);
  for (const step of path.split('.')) {
    const field = module?.fields.find(({ name }) => name === step);
    if (!field) return null;
    steps.push(field);
    module = modules.find(({ name }) => name === field.relatedModule);
  }
  return { path, field: steps.at(-1)!, steps };
}

/** "Asiakas: Toimiala" for `account.industry`. */
export function pathLabel({ steps }: FieldAt): string {
  return steps.map(({ label }) => label).join(': ');
}
