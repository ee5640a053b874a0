import { createHash } from 'node:crypto';
import type { Field, Module } from '#platform/catalog/define-module.ts';
import { type Fault, fault } from '#platform/errors/user-error.ts';
import { evaluate } from './evaluate.ts';
import type { Named } from './find-referred.ts';
import type { RecordMapping, ValueSource } from './mapping.ts';
import type { Row } from './read-rows.ts';

/** A field that a mapping fills, and what its texts name when they name something. */
export interface FieldPlan {
  field: Field;
  source: ValueSource;
  names: Pick<Named, 'kind' | 'by'> | null;
}

/** A row as it is to be written: texts of its fields, empty for none. */
export interface Draft {
  line: number;
  key: string;
  texts: Map<string, string>;
  /** Tells whether the row says the same as at the last import. */
  digest: string;
  faults: Fault[];
}

/** The fields of a mapping, in its order. A field that names something without saying how does so by key. */
export function planFields(module: Module, { fields }: RecordMapping): FieldPlan[] {
  return Object.entries(fields).map(([name, source]) => {
    const field = module.fields.find((candidate) => candidate.name === name)!;
    return { field, source, names: namesOf(field, source) };
  });
}

/** Evaluates a row; what is wrong with it is in `faults`. */
export function draftOf(plan: FieldPlan[], { key }: RecordMapping, row: Row): Draft {
  const faults: Fault[] = row.fault ? [row.fault] : [];
  const take = (source: ValueSource, name: string) => {
    const value = evaluate(source, row.cells, [name]);
    if ('fault' in value) faults.push(value.fault);
    return 'fault' in value ? '' : value.text;
  };
  const keyText = take(key, 'key');
  if (!keyText) faults.push(fault('REQUIRED', ['key'], {}, 'IMPORT_NO_KEY'));
  const texts = new Map(plan.map(({ field, source }) => [field.name, take(source, field.name)]));
  const digest = createHash('sha256')
    .update(JSON.stringify([...texts]))
    .digest('base64');
  return { line: row.line, key: keyText, texts, digest, faults };
}

function namesOf({ type, relatedModule }: Field, { record, user, group }: ValueSource): FieldPlan['names'] {
  if (type === 'RELATION') return { kind: relatedModule!, by: record ?? 'key' };
  if (group) return { kind: 'group', by: group };
  if (type === 'PRINCIPAL' || type === 'USER') return { kind: 'user', by: user ?? 'key' };
  return null;
}
