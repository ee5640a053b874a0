import Big from 'big.js';
import { Temporal } from 'temporal-polyfill';
import type { Field, Module } from '#platform/catalog/define-module.ts';
import type { Catalog } from '#platform/catalog/read-catalog.ts';
import type { ChangeCondition, Condition, Now, Operator, RelatedCondition } from '#platform/query/condition.ts';
import type { Change, Row } from './rows.ts';

/** Who looks, at what. */
export interface View {
  catalog: Catalog;
  rows: Record<string, Map<string, Row>>;
  now: Now;
  viewer: { uuid: string; groups: string[]; sees(row: Row): boolean };
  uuidOf(id: string): string;
  /** Users below the viewer in the role tree, and users who are disabled. */
  subordinates: string[];
  inactive: string[];
  changes: Change[];
}

/**
 * Whether a row fulfils a condition: the slow and obvious way, row by row, with no SQL and nothing of the compiler. What is
 * empty fulfils only what asks for emptiness, and what a “not” asks of it.
 */
export function fulfils(view: View, module: Module, row: Row, condition: Condition): boolean {
  if (condition.all) return condition.all.every((inner) => fulfils(view, module, row, inner));
  if (condition.any) return condition.any.some((inner) => fulfils(view, module, row, inner));
  if (condition.related) return hasRelated(view, module, row, condition.related);
  if (condition.changed) return hasChanged(view, module, row, condition.changed);
  const { field, value } = valueAt(view, module, row, condition.field!.split('.'));
  return compare(view, field, value, condition.operator!, condition.values ?? []);
}

function hasRelated(view: View, _: Module, row: Row, { relation, where, operator, count }: RelatedCondition): boolean {
  const [name, field] = relation.split('.');
  const module = view.catalog.byName.get(name!)!;
  const { column } = module.fields.find((one) => one.name === field)!;
  const rows = [...view.rows[name!]!.values()].filter(
    (other) => other[column] === row.id && view.viewer.sees(other) && (!where || fulfils(view, module, other, where)),
  );
  return compareOrdered(String(rows.length), operator ?? 'GTE', [String(count ?? 1)], (a, b) => Number(a) - Number(b));
}

function hasChanged(view: View, module: Module, row: Row, { field: name, ...asked }: ChangeCondition): boolean {
  const field = module.fields.find((one) => one.name === name)!;
  const among = (value: string | null, values: string[] | null | undefined) =>
    !values || values.some((one) => (one === '' ? !value : value !== null && compare(view, field, value, 'IS', [one])));
  return view.changes.some(({ record, column, before, after, by, at }) => {
    if (record !== row.id || column !== field.column) return false;
    if (asked.by && !asked.by.map(view.uuidOf).includes(by)) return false;
    if (asked.operator && !compareDay(view, dayOf(view, at), asked.operator, asked.values ?? [])) return false;
    return among(before, asked.from) && among(after, asked.to);
  });
}

/** Walks a path; behind a relation to nothing, or to what the viewer may not see, everything is empty. */
function valueAt(
  view: View,
  module: Module,
  row: Row | null,
  [step, ...rest]: string[],
): { field: Field; value: string | null } {
  const field = module.fields.find(({ name }) => name === step)!;
  const value = row?.[field.column] ?? null;
  if (!rest.length) return { field, value };
  const related = value === null ? null : view.rows[field.relatedModule!]!.get(value);
  return valueAt(
    view,
    view.catalog.byName.get(field.relatedModule!)!,
    related && view.viewer.sees(related) ? related : null,
    rest,
  );
}

function compare(view: View, field: Field, value: string | null, operator: Operator, values: string[]): boolean {
  switch (field.type) {
    case 'INTEGER':
    case 'DECIMAL':
    case 'MONEY':
    case 'PERCENT':
      return compareOrdered(value, operator, values, (a, b) => new Big(a).cmp(b));
    case 'DATE':
    case 'DATETIME':
      return compareDay(view, value === null ? null : dayIn(view, field, value), operator, values);
    case 'PICKLIST':
    case 'BOOLEAN':
      return compareOne(value, operator, values);
    case 'PRINCIPAL':
    case 'USER':
      if (operator === 'ME') return value === view.viewer.uuid;
      if (operator === 'MY_GROUPS') return value !== null && [view.viewer.uuid, ...view.viewer.groups].includes(value);
      if (operator === 'MY_SUBORDINATES') return value !== null && view.subordinates.includes(value);
      if (operator === 'INACTIVE') return value !== null && view.inactive.includes(value);
      return compareOne(value, operator, values.map(view.uuidOf));
    case 'TAGS':
      return compareTags(JSON.parse(value ?? '[]'), operator, values);
    case 'RELATION':
      return compareOne(value, operator, values.map(view.uuidOf));
    default:
      return compareText(value, operator, values[0]);
  }
}

function compareTags(held: string[], operator: Operator, asked: string[]): boolean {
  switch (operator) {
    case 'EMPTY':
      return held.length === 0;
    case 'NOT_EMPTY':
      return held.length > 0;
    case 'ALL_OF':
      return asked.every((key) => held.includes(key));
    default:
      return asked.some((key) => held.includes(key)) === (operator === 'ANY_OF');
  }
}

function compareText(stored: string | null, operator: Operator, asked = ''): boolean {
  const value = stored?.toLowerCase() ?? '';
  const sought = asked.toLowerCase();
  switch (operator) {
    case 'EMPTY':
      return value === '';
    case 'NOT_EMPTY':
      return value !== '';
    case 'IS_NOT':
      return value !== sought;
    case 'NOT_CONTAINS':
      return !value.includes(sought);
  }
  if (stored === null) return false;
  switch (operator) {
    case 'IS':
      return value === sought;
    case 'CONTAINS':
      return value.includes(sought);
    case 'STARTS':
      return value.startsWith(sought);
    case 'ENDS':
      return value.endsWith(sought);
    default:
      throw new Error(`${operator} is no operator of texts`);
  }
}

function compareOne(value: string | null, operator: Operator, values: string[]): boolean {
  switch (operator) {
    case 'EMPTY':
      return value === null;
    case 'NOT_EMPTY':
      return value !== null;
    case 'IS':
    case 'ANY_OF':
      return value !== null && values.includes(value);
    case 'IS_NOT':
    case 'NONE_OF':
      return value === null || !values.includes(value);
    default:
      throw new Error(`${operator} is no operator of single values`);
  }
}

function compareOrdered(
  value: string | null,
  operator: Operator,
  values: string[],
  order: (a: string, b: string) => number,
): boolean {
  if (operator === 'EMPTY') return value === null;
  if (value === null) return operator === 'IS_NOT';
  const [first, second] = values.map((other) => order(value, other));
  switch (operator) {
    case 'NOT_EMPTY':
      return true;
    case 'IS':
      return first === 0;
    case 'IS_NOT':
      return first !== 0;
    case 'LT':
      return first! < 0;
    case 'LTE':
      return first! <= 0;
    case 'GT':
      return first! > 0;
    case 'GTE':
      return first! >= 0;
    case 'BETWEEN':
      return first! >= 0 && second! <= 0;
    default:
      throw new Error(`${operator} is no operator of what has an order`);
  }
}

function compareDay(view: View, day: string | null, operator: Operator, values: string[]): boolean {
  const today = dayOf(view, view.now.now.toISOString());
  const shift = { THIS: 0, LAST: -1, NEXT: 1 }[operator as string];
  if (shift !== undefined)
    return day !== null && place(values[0]!, day, view.now) === place(values[0]!, today, view.now) + shift;
  const ahead = day === null ? Number.NaN : place('day', day, view.now) - place('day', today, view.now);
  if (operator === 'LAST_DAYS') return ahead <= 0 && ahead > -Number(values[0]);
  if (operator === 'NEXT_DAYS') return ahead >= 0 && ahead < Number(values[0]);
  if (operator === 'OLDER_THAN_DAYS') return -ahead > Number(values[0]);
  if (operator === 'ANNIVERSARY_DAYS') return day !== null && comesAgain(day, today, Number(values[0]));
  return compareOrdered(day, operator, values, (a, b) => a.localeCompare(b, 'en'));
}

/** Goes through the days to come, one by one. */
function comesAgain(day: string, today: string, days: number): boolean {
  return Array.from({ length: days }, (_, ahead) => new Date(Date.parse(today) + ahead * 86_400_000).toJSON()).some(
    (then) => {
      const leap = new Date(Date.parse(`${then.slice(0, 4)}-02-29`)).getUTCDate() === 29;
      const asked = day.endsWith('02-29') && !leap ? '02-28' : day.slice(5);
      return then.slice(5, 10) === asked && day.slice(0, 4) < then.slice(0, 4);
    },
  );
}

/** The how-manieth day, week, month, quarter, year or financial year a day lies in, counted from long ago. */
function place(unit: string, day: string, { weekStart, fiscalYearStart }: Now): number {
  const [year, month] = day.split('-').map(Number) as [number, number];
  const days = Date.parse(`${day}T00:00Z`) / 86_400_000;
  switch (unit) {
    case 'day':
      return days;
    case 'week': // 1 January 1970 was a Thursday
      return Math.floor((days + 4 - weekStart) / 7);
    case 'month':
      return year * 12 + month - 1;
    case 'quarter':
      return Math.floor((year * 12 + month - 1) / 3);
    case 'fiscalYear':
      return month < fiscalYearStart ? year - 1 : year;
    default:
      return year;
  }
}

function dayIn(view: View, field: Field, value: string): string {
  return field.type === 'DATE' ? value : dayOf(view, value);
}

function dayOf({ now }: View, moment: string): string {
  return Temporal.Instant.from(moment).toZonedDateTimeISO(now.timeZone).toPlainDate().toString();
}
