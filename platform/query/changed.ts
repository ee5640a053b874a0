import { type SQL, sql } from '#platform/database/drizzle.ts';
import { field } from '../catalog/define-module.ts';
import { refuse } from '../errors/user-error.ts';
import { toUuid } from '../id.ts';
import { compileComparison, typedValue } from './comparison.ts';
import type { ChangeCondition, Now } from './condition.ts';
import { familyOf } from './operators.ts';
import { columnOf, type Resolved, type Source } from './source.ts';

const MOST_VALUES = 100;

/**
 * Whether the row's history has a change of a field: from and to some values (an empty text is none), by somebody, at some time.
 * Refuses with UNKNOWN_FIELD, INVALID_VALUE, INVALID_OPERATOR.
 */
export function compileChanged(source: Source, condition: ChangeCondition, now: Now, path: string[]): SQL {
  const name = condition.field;
  const changed =
    source.module.fields.find((one) => one.name === name) ??
    refuse('UNKNOWN_FIELD', [...path, 'field'], { field: name });
  const resolved: Resolved = { path: name, module: source.module, field: changed, alias: 'h', column: sql`h.changes` };
  const value = (place: 0 | 1) =>
    sql`(h.changes -> ${changed.column}::text ${changed.type === 'TAGS' ? sql`->` : sql`->>`} ${place}::int)`;
  const { from, to, by, operator, values } = condition;
  const parts = [
    sql`h.record_id = ${columnOf(source.row, 'id')} and h.module = ${source.module.name} and h.changes ? ${changed.column}::text`,
    ...(from ? [amongValues(source, resolved, value(0), from, [...path, 'from'])] : []),
    ...(to ? [amongValues(source, resolved, value(1), to, [...path, 'to'])] : []),
    ...(by
      ? [sql`h.actor = any (${sql.param(by.map((id, index) => uuidOf(id, [...path, 'by', String(index)])))}::uuid[])`]
      : []),
    ...(operator
      ? [compileComparison(source, { ...MOMENT, module: source.module }, operator, values ?? [], now, path)]
      : []),
  ];
  return sql`exists (select from history.change h where ${sql.join(parts, sql` and `)})`;
}

/** When a change was, compared as any field with a moment is. */
const MOMENT: Omit<Resolved, 'module'> = {
  path: 'at',
  field: field.dateTime({ fi: 'Aika', en: 'Time' })('at'),
  alias: 'h',
  column: sql`h.at`,
};

/** Whether what the history keeps as text is one of the values. */
function amongValues(source: Source, resolved: Resolved, kept: SQL, values: string[], path: string[]): SQL {
  if (!values.length || values.length > MOST_VALUES || resolved.field.type === 'DATETIME')
    refuse('INVALID_VALUE', path);
  const family = familyOf(resolved.field.type);
  const full = values.filter((value) => value !== '');
  if (family === 'tags') {
    const among = sql`${kept} ?| ${sql.param(full)}::text[]`;
    return full.length < values.length ? sql`(coalesce(${kept}, '[]') = '[]' or ${among})` : among;
  }
  const typed = full.map((value) =>
    family === 'text'
      ? value.toLowerCase()
      : String(typedValue(source, resolved, value, [...path, String(values.indexOf(value))])),
  );
  const shown = family === 'number' ? sql`${kept}::numeric` : family === 'text' ? sql`lower(${kept})` : kept;
  // drizzle hands arrays of numbers over as they are, which the driver can't send; as texts it can.
  const list = family === 'number' ? sql`${sql.param(typed)}::text[]::numeric[]` : sql`${sql.param(typed)}::text[]`;
  const among = sql`${shown} = any (${list})`;
  return full.length < values.length ? sql`(coalesce(${kept}, '') = '' or ${among})` : among;
}

function uuidOf(id: string, path: string[]): string {
  return toUuid('usr', id) ?? refuse('INVALID_ID', path);
}
