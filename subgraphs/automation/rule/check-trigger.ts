import type { Module } from '#platform/catalog/define-module.ts';
import { ownField } from '#platform/catalog/find-field.ts';
import { refuse } from '#platform/errors/user-error.ts';
import type { RuleDateInput, RuleTriggerInput } from '../generated/resolvers.ts';
import type { RuleDate, Trigger } from './rule.table.ts';

const MOST_FIELDS = 50;
const MOST_DAYS = 3_660;
const MORNING = 8;

/** When a rule looks at records, as stored. Refuses what does not go together, and fields that are not there. */
export function checkTrigger(module: Module, given: RuleTriggerInput, conditional: boolean, at: string[]): Trigger {
  const fields = [...new Set(given.fields ?? [])];
  const begins = given.begins ?? false;
  const byDate = given.on === 'DATE';
  if (fields.length > MOST_FIELDS) refuse('TOO_MANY', [...at, 'fields'], { max: MOST_FIELDS });
  if (fields.length && (byDate || given.on === 'CREATED')) refuse('INVALID_VALUE', [...at, 'fields']);
  for (const [index, field] of fields.entries()) ownField(module, field, [...at, 'fields', String(index)]);
  if (begins && (byDate || !conditional)) refuse('INVALID_VALUE', [...at, 'begins']);
  if (byDate && !given.date) refuse('REQUIRED', [...at, 'date']);
  if (!byDate && given.date) refuse('INVALID_VALUE', [...at, 'date']);
  return { on: given.on, fields, begins, date: given.date ? checkDate(module, given.date, [...at, 'date']) : null };
}

function checkDate(module: Module, { field: name, offset, unit, hour }: RuleDateInput, at: string[]): RuleDate {
  const { type } = ownField(module, name, [...at, 'field']);
  if (type !== 'DATE' && type !== 'DATETIME') refuse('INVALID_VALUE', [...at, 'field']);
  if (type === 'DATE' && unit === 'HOURS') refuse('INVALID_VALUE', [...at, 'unit']);
  const most = unit === 'HOURS' ? MOST_DAYS * 24 : MOST_DAYS;
  if (Math.abs(offset) > most) refuse('OUT_OF_RANGE', [...at, 'offset'], { minimum: -most, maximum: most });
  if (type === 'DATETIME' && typeof hour === 'number') refuse('INVALID_VALUE', [...at, 'hour']);
  if (typeof hour === 'number' && (hour < 0 || hour > 23))
    refuse('OUT_OF_RANGE', [...at, 'hour'], { minimum: 0, maximum: 23 });
  return { field: name, offset, unit, hour: type === 'DATE' ? (hour ?? MORNING) : null };
}
