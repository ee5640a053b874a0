import type { Condition } from '#platform/query/condition.ts';
import type { Resolved, Source } from '#platform/query/source.ts';
import type { Kpi, KpiResult, ShownKpi } from './kpi.ts';

/** A KPI's figures with the conditions that list the records each of them is made of; `view` are those of the view. */
export function withRecords(view: Condition | null, result: KpiResult): ShownKpi {
  const { kpi, slices } = result;
  const where = (...parts: (Condition | null)[]) => allOf([view, ...parts, valued(kpi)]);
  return {
    ...result,
    where: where(kpi.where),
    againstWhere: where(kpi.mode === 'COMPARE' ? kpi.against : null),
    slices: slices.map((slice) => ({ ...slice, where: where(kpi.where, slice.part) })),
  };
}

/** A figure of a field is made of the records that have a value. */
function valued({ field }: Kpi): Condition | null {
  return field ? { field, operator: 'NOT_EMPTY' } : null;
}

function allOf(parts: readonly (Condition | null)[]): Condition | null {
  const all = parts.flatMap((part) => (part ? (part.all ?? [part]) : []));
  return all.length > 1 ? { all } : (all[0] ?? null);
}

/** Which records have a value of a breakdown's field; none, where it is null. */
export function partOf(source: Source, by: Resolved, value: string | null): Condition {
  if (value !== null) return { field: by.path, operator: by.field.type === 'TAGS' ? 'ANY_OF' : 'IS', values: [value] };
  return { field: nameOf(source, by), operator: 'EMPTY' };
}

/** Which records have none of the values that are told by themselves; null among these is having none. */
export function restOf(source: Source, by: Resolved, told: readonly (string | null)[]): Condition {
  const values = told.filter((value) => value !== null);
  const others: Condition = { field: by.path, operator: 'NONE_OF', values };
  return told.includes(null) ? { all: [others, { field: nameOf(source, by), operator: 'NOT_EMPTY' }] } : others;
}

/** A record that the reader may not see has no name, and is told with none. */
function nameOf({ catalog }: Source, { path, field }: Resolved): string {
  const related = catalog.byName.get(field.relatedModule ?? '');
  return related ? `${path}.${related.titleField}` : path;
}
