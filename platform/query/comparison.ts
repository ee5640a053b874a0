import type { Temporal } from 'temporal-polyfill';
import { type SQL, sql } from '#platform/database/drizzle.ts';
import { checkValue } from '../catalog/check-value.ts';
import type { FieldType } from '../catalog/define-module.ts';
import { Refusal, refuse } from '../errors/user-error.ts';
import type { Now, Operator } from './condition.ts';
import { literally } from './like.ts';
import { familyOf, takes } from './operators.ts';
import { anniversaries, calendarPeriod, dayOf, type Period, runningPeriod, UNITS, type Unit } from './period.ts';
import type { Resolved, Source } from './source.ts';

/** Compares a field with values. Refuses an operator that does not fit it, and values that the operator can't take. */
export function compileComparison(
  source: Source,
  resolved: Resolved,
  operator: Operator,
  values: string[],
  now: Now,
  path: string[],
): SQL {
  const { field, column } = resolved;
  const family = familyOf(field.type);
  if (!takes(field.type, operator)) refuse('INVALID_OPERATOR', [...path, 'operator']);
  if (family === 'tags' && operator === 'EMPTY') return sql`coalesce(${column}, '{}') = '{}'`;
  if (family === 'tags' && operator === 'NOT_EMPTY') return sql`${column} <> '{}'`;
  if (operator === 'EMPTY') return family === 'text' ? sql`coalesce(${column}, '') = ''` : sql`${column} is null`;
  if (operator === 'NOT_EMPTY')
    return family === 'text' ? sql`coalesce(${column}, '') <> ''` : sql`${column} is not null`;
  const people = PEOPLE[operator];
  if (people) return people(column);
  const count = COUNTS[operator] ?? 1;
  if (count === 'some' ? !values.length || values.length > 500 : values.length !== count)
    refuse('INVALID_VALUE', [...path, 'values']);
  if (family === 'text') return compareText(column, operator, values[0]!);
  if (family === 'tags') return compareTags(column, operator, values);
  if (operator === 'ANNIVERSARY_DAYS') return compareAnniversary(resolved, values[0]!, now, path);
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

/** Whose value is somebody in relation to the reader. */
const PEOPLE: Partial<Record<Operator, (column: SQL) => SQL>> = {
  ME: (column) => sql`${column} = (select access.me())`,
  MY_GROUPS: (column) =>
    sql`${column} = any (array(select access.me() union all select access.groups_of(array[access.me()])))`,
  MY_SUBORDINATES: (column) => sql`${column} = any (array(select access.subordinates_of(access.me())))`,
  INACTIVE: (column) => sql`${column} = any (array(select p.id from identity_public.person p where not p.active))`,
};

const COUNTS: Partial<Record<Operator, number | 'some'>> = {
  BETWEEN: 2,
  ANY_OF: 'some',
  ALL_OF: 'some',
  NONE_OF: 'some',
};

/** The type that a field's values are compared in. */
export const CASTS: Record<FieldType, string> = {
  TEXT: 'text',
  LONG_TEXT: 'text',
  EMAIL: 'text',
  PHONE: 'text',
  URL: 'text',
  PICKLIST: 'text',
  TAGS: 'text',
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
export function typedValue(source: Source, { field, module }: Resolved, value: string, path: string[]) {
  // A removed picklist value matches nothing, rather than breaking a saved filter.
  if (field.type === 'PICKLIST' || field.type === 'TAGS') return value;
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

/** Tags that are no longer there match nothing. Only records that have some are in the index. */
function compareTags(column: SQL, operator: Operator, keys: string[]): SQL {
  const wanted = sql`${sql.param(keys)}::text[]`;
  if (operator === 'ANY_OF') return sql`(${column} <> '{}' and ${column} operator(access.&&) ${wanted})`;
  if (operator === 'ALL_OF') return sql`(${column} <> '{}' and ${column} operator(access.@>) ${wanted})`;
  return sql`(${column} is null or not ${column} operator(access.&&) ${wanted})`;
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

function periodOf(operator: Operator, value: string, now: Now, path: string[]): Period | null {
  const today = dayOf(now.now, now.timeZone);
  const offset = { THIS: 0, LAST: -1, NEXT: 1 }[operator as string];
  if (offset !== undefined) {
    if (!UNITS.includes(value as Unit)) refuse('INVALID_VALUE', [...path, 'values', '0']);
    return calendarPeriod(value as Unit, offset, today, now);
  }
  if (operator === 'LAST_DAYS') return runningPeriod(-daysIn(value, path), today);
  if (operator === 'NEXT_DAYS') return runningPeriod(daysIn(value, path), today);
  if (operator === 'OLDER_THAN_DAYS') return { from: null, until: today.subtract({ days: daysIn(value, path) }) };
  return null;
}

function daysIn(value: string, path: string[]): number {
  return /^[1-9]\d{0,4}$/.test(value) ? Number(value) : refuse('INVALID_VALUE', [...path, 'values', '0']);
}

function within({ column, field }: Resolved, { from, until }: Period, { timeZone }: Now): SQL {
  const bound = (day: Temporal.PlainDate) =>
    field.type === 'DATE' ? sql`${day.toString()}::date` : sql`(${day.toString()}::timestamp at time zone ${timeZone})`;
  return from ? sql`(${column} >= ${bound(from)} and ${column} < ${bound(until)})` : sql`${column} < ${bound(until)}`;
}

/** The days of a year and their number that come again within so many days. */
function compareAnniversary({ column, field }: Resolved, value: string, { now, timeZone }: Now, path: string[]): SQL {
  const days = daysIn(value, path);
  if (days > 366) refuse('INVALID_VALUE', [...path, 'values', '0']);
  const day = field.type === 'DATE' ? column : sql`(${column} at time zone ${timeZone})`;
  const years = anniversaries(days, dayOf(now, timeZone)).map(
    ({ year, days }) =>
      sql`(extract(year from ${day}) < ${year}::int and to_char(${day}, 'MM-DD') = any (${sql.param(days)}::text[]))`,
  );
  return sql`(${sql.join(years, sql` or `)})`;
}
