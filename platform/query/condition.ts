import { type SQL, sql } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import { checkValue } from '../catalog/check-value.ts';
import type { FieldType } from '../catalog/define-module.ts';
import { Refusal, refuse } from '../errors/user-error.ts';
import { calendarPeriod, dayOf, type Period, runningPeriod, UNITS, type Unit } from './period.ts';
import type { Resolved, Source } from './source.ts';

/** One condition, or several joined; the graph's ConditionInput. */
export interface Condition {
  all?: Condition[] | null;
  any?: Condition[] | null;
  field?: string | null;
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
  | 'NEXT_DAYS';

/** What conditions depend on beside the rows: the day it is, and where. */
export interface Now {
  now: Date;
  timeZone: string;
}

const MOST_CONDITIONS = 200;
const DEEPEST = 8;

/** Compiles a condition to SQL over `source`. Refuses, with a path into the input, what makes no sense. */
export function compileCondition(source: Source, condition: Condition, now: Now, at = ['input', 'where']): SQL {
  let count = 0;
  const compile = (part: Condition, path: string[], depth: number): SQL => {
    count += 1;
    if (count > MOST_CONDITIONS) refuse('TOO_MANY', at, { max: MOST_CONDITIONS });
    if (depth > DEEPEST) refuse('TOO_DEEP', path);
    const { all, any, field, operator, values } = part;
    if ([all, any, field].filter((form) => form !== undefined && form !== null).length !== 1)
      refuse('INVALID_CONDITION', path);
    if (all)
      return joined(
        all.map((inner, index) => compile(inner, [...path, 'all', String(index)], depth + 1)),
        sql` and `,
        sql`true`,
      );
    if (any)
      return joined(
        any.map((inner, index) => compile(inner, [...path, 'any', String(index)], depth + 1)),
        sql` or `,
        sql`false`,
      );
    if (!operator) return refuse('INVALID_OPERATOR', [...path, 'operator']);
    return compileComparison(source, source.resolve(field!, [...path, 'field']), operator, values ?? [], now, path);
  };
  return compile(condition, at, 0);
}

/** A text for use inside LIKE, its wildcards taken literally. */
export function literally(text: string): string {
  return text.replaceAll(/[\\%_]/g, '\\$&');
}

function joined(parts: SQL[], by: SQL, none: SQL): SQL {
  return parts.length ? sql`(${sql.join(parts, by)})` : none;
}

type Family = 'text' | 'number' | 'date' | 'option' | 'reference' | 'boolean';

const FAMILIES: Record<FieldType, Family> = {
  TEXT: 'text',
  LONG_TEXT: 'text',
  EMAIL: 'text',
  PHONE: 'text',
  URL: 'text',
  INTEGER: 'number',
  DECIMAL: 'number',
  MONEY: 'number',
  PERCENT: 'number',
  DATE: 'date',
  DATETIME: 'date',
  PICKLIST: 'option',
  BOOLEAN: 'boolean',
  PRINCIPAL: 'reference',
  USER: 'reference',
  RELATION: 'reference',
};

const ALLOWED: Record<Family, readonly Operator[]> = {
  text: ['IS', 'IS_NOT', 'CONTAINS', 'NOT_CONTAINS', 'STARTS', 'ENDS', 'EMPTY', 'NOT_EMPTY'],
  number: ['IS', 'IS_NOT', 'LT', 'LTE', 'GT', 'GTE', 'BETWEEN', 'EMPTY', 'NOT_EMPTY'],
  date: [
    'IS',
    'IS_NOT',
    'LT',
    'LTE',
    'GT',
    'GTE',
    'BETWEEN',
    'EMPTY',
    'NOT_EMPTY',
    'THIS',
    'LAST',
    'NEXT',
    'LAST_DAYS',
    'NEXT_DAYS',
  ],
  option: ['IS', 'IS_NOT', 'ANY_OF', 'NONE_OF', 'EMPTY', 'NOT_EMPTY'],
  reference: ['IS', 'IS_NOT', 'ANY_OF', 'NONE_OF', 'EMPTY', 'NOT_EMPTY', 'ME', 'MY_GROUPS'],
  boolean: ['IS', 'IS_NOT', 'EMPTY', 'NOT_EMPTY'],
};

function compileComparison(
  source: Source,
  resolved: Resolved,
  operator: Operator,
  values: string[],
  now: Now,
  path: string[],
): SQL {
  const { field, column } = resolved;
  const family = FAMILIES[field.type];
  const isPerson = field.type === 'PRINCIPAL' || field.type === 'USER';
  if (!ALLOWED[family].includes(operator) || (!isPerson && (operator === 'ME' || operator === 'MY_GROUPS'))) {
    refuse('INVALID_OPERATOR', [...path, 'operator']);
  }
  if (operator === 'EMPTY') return family === 'text' ? sql`coalesce(${column}, '') = ''` : sql`${column} is null`;
  if (operator === 'NOT_EMPTY')
    return family === 'text' ? sql`coalesce(${column}, '') <> ''` : sql`${column} is not null`;
  if (operator === 'ME') return sql`${column} = (select access.me())`;
  if (operator === 'MY_GROUPS') {
    return sql`${column} = any (array(select access.me() union all select access.groups_of(array[access.me()])))`;
  }
  const count = COUNTS[operator] ?? 1;
  if (count === 'some' ? !values.length || values.length > 500 : values.length !== count)
    refuse('INVALID_VALUE', [...path, 'values']);
  if (family === 'text') return compareText(column, operator, values[0]!);
  const period = periodOf(operator, values[0]!, now, path);
  if (period) return within(resolved, period, now);
  const typed = values.map((value, index) => typedValue(source, resolved, value, [...path, 'values', String(index)]));
  if (field.type === 'DATETIME') return compareMoment(resolved, operator, typed.map(String), now);
  const cast = sql.raw(CASTS[field.type]);
  // One parameter, however many values: the text stays the same, and PostgreSQL does not build the list for each row.
  if (operator === 'ANY_OF') return sql`${column} = any (${sql.param(typed)}::${cast}[])`;
  if (operator === 'NONE_OF') return sql`(${column} is null or ${column} <> all (${sql.param(typed)}::${cast}[]))`;
  return compareTyped(
    column,
    operator,
    typed.map((value) => sql`${value}::${cast}`),
  );
}

const COUNTS: Partial<Record<Operator, number | 'some'>> = { BETWEEN: 2, ANY_OF: 'some', NONE_OF: 'some' };

const CASTS: Record<FieldType, string> = {
  TEXT: 'text',
  LONG_TEXT: 'text',
  EMAIL: 'text',
  PHONE: 'text',
  URL: 'text',
  PICKLIST: 'text',
  // Wider than the columns: a condition may ask for more than they hold.
  INTEGER: 'bigint',
  PERCENT: 'bigint',
  DECIMAL: 'numeric',
  MONEY: 'numeric',
  DATE: 'date',
  DATETIME: 'date',
  BOOLEAN: 'boolean',
  PRINCIPAL: 'uuid',
  USER: 'uuid',
  RELATION: 'uuid',
};

/** The value in the form of the field's column; a value that the field cannot have is refused. */
function typedValue(source: Source, { field, module }: Resolved, value: string, path: string[]) {
  // A removed picklist value matches nothing, rather than breaking a saved filter.
  if (field.type === 'PICKLIST') return value;
  const type = field.type === 'DATETIME' ? 'DATE' : field.type;
  const unbounded = { ...field, type, required: true, minimum: null, maximum: null };
  const checked = checkValue(source.catalog, module.name, unbounded, value, path);
  if ('fault' in checked) throw new Refusal([checked.fault]);
  return CASTS[field.type] === 'bigint' ? withinBigint(String(checked.value)) : checked.value;
}

const LARGEST = 2n ** 63n - 1n;

/** No column holds what is beyond, so the largest number says the same. */
function withinBigint(whole: string): string {
  const value = BigInt(whole);
  return String(value > LARGEST ? LARGEST : value < -LARGEST ? -LARGEST : value);
}

function compareText(column: SQL, operator: Operator, value: string): SQL {
  const pattern = literally(value);
  switch (operator) {
    case 'IS':
      return sql`lower(${column}) = lower(${value})`;
    case 'IS_NOT':
      return sql`lower(coalesce(${column}, '')) <> lower(${value})`;
    case 'CONTAINS':
      return sql`${column} operator(access.~~*) ${`%${pattern}%`}`;
    case 'NOT_CONTAINS':
      return sql`coalesce(${column}, '') not ilike ${`%${pattern}%`}`;
    case 'STARTS':
      return sql`${column} operator(access.~~*) ${`${pattern}%`}`;
    default:
      return sql`${column} operator(access.~~*) ${`%${pattern}`}`;
  }
}

function compareTyped(column: SQL, operator: Operator, values: SQL[]): SQL {
  const [first, second] = values;
  switch (operator) {
    case 'IS':
      return sql`${column} = ${first}`;
    case 'IS_NOT':
      return sql`${column} is distinct from ${first}`;
    case 'LT':
      return sql`${column} < ${first}`;
    case 'LTE':
      return sql`${column} <= ${first}`;
    case 'GT':
      return sql`${column} > ${first}`;
    case 'GTE':
      return sql`${column} >= ${first}`;
    default:
      return sql`${column} between ${first} and ${second}`;
  }
}

/** Moments are compared by the organisation's calendar day. */
function compareMoment({ column }: Resolved, operator: Operator, days: string[], { timeZone }: Now): SQL {
  const start = (day: string | undefined, after = 0) =>
    sql`((${day}::date + ${after}::int)::timestamp at time zone ${timeZone})`;
  const [first, second] = days;
  switch (operator) {
    case 'IS':
      return sql`(${column} >= ${start(first)} and ${column} < ${start(first, 1)})`;
    case 'IS_NOT':
      return sql`(${column} is null or ${column} < ${start(first)} or ${column} >= ${start(first, 1)})`;
    case 'LT':
      return sql`${column} < ${start(first)}`;
    case 'LTE':
      return sql`${column} < ${start(first, 1)}`;
    case 'GT':
      return sql`${column} >= ${start(first, 1)}`;
    case 'GTE':
      return sql`${column} >= ${start(first)}`;
    default:
      return sql`(${column} >= ${start(first)} and ${column} < ${start(second, 1)})`;
  }
}

function periodOf(operator: Operator, value: string, { now, timeZone }: Now, path: string[]): Period | null {
  const today = dayOf(now, timeZone);
  const offset = { THIS: 0, LAST: -1, NEXT: 1 }[operator as string];
  if (offset !== undefined) {
    if (!UNITS.includes(value as Unit)) refuse('INVALID_VALUE', [...path, 'values', '0']);
    return calendarPeriod(value as Unit, offset, today);
  }
  if (operator !== 'LAST_DAYS' && operator !== 'NEXT_DAYS') return null;
  if (!/^[1-9]\d{0,4}$/.test(value)) refuse('INVALID_VALUE', [...path, 'values', '0']);
  return runningPeriod(operator === 'LAST_DAYS' ? -Number(value) : Number(value), today);
}

function within({ column, field }: Resolved, { from, until }: Period, { timeZone }: Now): SQL {
  const bound = (day: Temporal.PlainDate) =>
    field.type === 'DATE' ? sql`${day.toString()}::date` : sql`(${day.toString()}::timestamp at time zone ${timeZone})`;
  return sql`(${column} >= ${bound(from)} and ${column} < ${bound(until)})`;
}
