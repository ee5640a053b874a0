import { type SQL, sql } from '#platform/database/drizzle.ts';
import { findRelation } from '../catalog/find-field.ts';
import { refuse } from '../errors/user-error.ts';
import type { CompilePart, Operator, RelatedCondition } from './condition.ts';
import { columnOf, heldIn, Source } from './source.ts';

const MOST_LEVELS = 2;
const MOST = 1_000_000;

const COMPARED: Partial<Record<Operator, SQL>> = {
  IS: sql`=`,
  IS_NOT: sql`<>`,
  LT: sql`<`,
  LTE: sql`<=`,
  GT: sql`>`,
  GTE: sql`>=`,
};

/**
 * Compares the number of records that point at a row, as far as the reader may see them. Without a number, whether there is one.
 * Refuses with UNKNOWN_FIELD, INVALID_OPERATOR, INVALID_VALUE, TOO_DEEP.
 */
export function compileRelated(
  source: Source,
  { relation, where, operator, count }: RelatedCondition,
  compile: CompilePart,
  path: string[],
): SQL {
  if (source.level >= MOST_LEVELS) refuse('TOO_DEEP', path);
  const found = findRelation(source.catalog, source.module, relation);
  if (!found) return refuse('UNKNOWN_FIELD', [...path, 'relation'], { field: relation });
  const { module, field } = found;
  const inner = new Source(source.catalog, module, source);
  const inside = where ? compile(inner, where, [...path, 'where']) : sql`true`;
  const rows = sql`from ${inner.from()} where ${heldIn(inner.row, field)} = ${columnOf(source.row, 'id')} and ${inside}`;
  const missing = (value: unknown) => value === undefined || value === null;
  if (missing(operator) && missing(count)) return sql`exists (select ${rows})`;
  const compared = COMPARED[operator!] ?? refuse('INVALID_OPERATOR', [...path, 'operator']);
  if (missing(count) || count! < 0 || count! > MOST) refuse('INVALID_VALUE', [...path, 'count']);
  if (operator === 'IS' && count === 0) return sql`not exists (select ${rows})`;
  return sql`(select count(*) ${rows}) ${compared} ${count}::int`;
}
