import { type SQL, sql } from '#platform/database/drizzle.ts';
import { refuse } from '../errors/user-error.ts';
import type { Organisation } from '../organisation.ts';
import { compileChanged } from './changed.ts';
import { compileComparison } from './comparison.ts';
import { compileRelated } from './related.ts';
import type { Source } from './source.ts';

/** One condition, or several joined; the graph's ConditionInput. */
export interface Condition {
  all?: Condition[] | null;
  any?: Condition[] | null;
  field?: string | null;
  operator?: Operator | null;
  values?: string[] | null;
  related?: RelatedCondition | null;
  changed?: ChangeCondition | null;
}

/** What must hold for records that point at this one by a relation, `module.relation`. */
export interface RelatedCondition {
  relation: string;
  where?: Condition | null;
  operator?: Operator | null;
  count?: number | null;
}

/** A change that a field has been through. */
export interface ChangeCondition {
  field: string;
  from?: string[] | null;
  to?: string[] | null;
  by?: string[] | null;
  operator?: Operator | null;
  values?: string[] | null;
}

export type Operator =
  | 'IS'
  | 'IS_NOT'
  | 'CONTAINS'
  | 'NOT_CONTAINS'
  | 'STARTS'
  | 'ENDS'
  | 'ANY_OF'
  | 'ALL_OF'
  | 'NONE_OF'
  | 'LT'
  | 'LTE'
  | 'GT'
  | 'GTE'
  | 'BETWEEN'
  | 'EMPTY'
  | 'NOT_EMPTY'
  | 'ME'
  | 'MY_GROUPS'
  | 'THIS'
  | 'LAST'
  | 'NEXT'
  | 'LAST_DAYS'
  | 'NEXT_DAYS'
  | 'MY_SUBORDINATES'
  | 'INACTIVE'
  | 'OLDER_THAN_DAYS'
  | 'ANNIVERSARY_DAYS';

/** What conditions depend on beside the rows: the day it is, and where, and where weeks and financial years begin. */
export interface Now extends Pick<Organisation, 'timeZone' | 'weekStart' | 'fiscalYearStart'> {
  now: Date;
}

/** How many parts a condition may have, its groups included. */
export const MOST_CONDITIONS = 200;
const DEEPEST = 8;
const FORMS = ['all', 'any', 'field', 'related', 'changed'] as const;

/** Compiles a part of a condition over a source that may be another than the whole's. */
export type CompilePart = (source: Source, part: Condition, path: string[]) => SQL;

/** Compiles a condition to SQL over `source`. Refuses, with a path into the input, what makes no sense. */
export function compileCondition(source: Source, condition: Condition, now: Now, at = ['input', 'where']): SQL {
  let count = 0;

  function compile(over: Source, part: Condition, path: string[], depth: number): SQL {
    count += 1;
    if (count > MOST_CONDITIONS) refuse('TOO_MANY', at, { max: MOST_CONDITIONS });
    if (depth > DEEPEST) refuse('TOO_DEEP', path);
    const forms = FORMS.filter((form) => part[form] !== undefined && part[form] !== null);
    if (forms.length !== 1) refuse('INVALID_CONDITION', path);
    const deeper: CompilePart = (inner, one, where) => compile(inner, one, where, depth + 1);
    const { all, any, related, changed } = part;
    if (all) return joined(compileEach(over, all, [...path, 'all'], deeper), sql` and `, sql`true`);
    if (any) return joined(compileEach(over, any, [...path, 'any'], deeper), sql` or `, sql`false`);
    if (related) return compileRelated(over, related, deeper, [...path, 'related']);
    if (changed) return compileChanged(over, changed, now, [...path, 'changed']);
    const { field, operator, values } = part;
    if (!operator) return refuse('INVALID_OPERATOR', [...path, 'operator']);
    return compileComparison(over, over.resolve(field!, [...path, 'field']), operator, values ?? [], now, path);
  }

  return compile(source, condition, at, 0);
}

function compileEach(source: Source, parts: Condition[], path: string[], compile: CompilePart): SQL[] {
  return parts.map((part, index) => compile(source, part, [...path, String(index)]));
}

function joined(parts: SQL[], by: SQL, none: SQL): SQL {
  return parts.length ? sql`(${sql.join(parts, by)})` : none;
}
