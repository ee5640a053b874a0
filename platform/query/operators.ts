import type { FieldType } from '../catalog/define-module.ts';
import type { Operator } from './condition.ts';

/** Fields that are compared alike. */
export type Family = 'text' | 'number' | 'date' | 'option' | 'person' | 'relation' | 'boolean' | 'tags';

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
  TAGS: 'tags',
  BOOLEAN: 'boolean',
  PRINCIPAL: 'person',
  USER: 'person',
  RELATION: 'relation',
};

const EQUAL: readonly Operator[] = ['IS', 'IS_NOT', 'EMPTY', 'NOT_EMPTY'];
const ORDERED: readonly Operator[] = [...EQUAL, 'LT', 'LTE', 'GT', 'GTE', 'BETWEEN'];
const ONE_OF: readonly Operator[] = [...EQUAL, 'ANY_OF', 'NONE_OF'];
const PERIODS: readonly Operator[] = [
  'THIS',
  'LAST',
  'NEXT',
  'LAST_DAYS',
  'NEXT_DAYS',
  'OLDER_THAN_DAYS',
  'ANNIVERSARY_DAYS',
];

const TAKEN: Record<Family, readonly Operator[]> = {
  text: [...EQUAL, 'CONTAINS', 'NOT_CONTAINS', 'STARTS', 'ENDS'],
  number: ORDERED,
  date: [...ORDERED, ...PERIODS],
  option: ONE_OF,
  person: [...ONE_OF, 'ME', 'MY_GROUPS', 'MY_SUBORDINATES', 'INACTIVE'],
  relation: ONE_OF,
  boolean: EQUAL,
  tags: ['ANY_OF', 'ALL_OF', 'NONE_OF', 'EMPTY', 'NOT_EMPTY'],
};

export function familyOf(type: FieldType): Family {
  return FAMILIES[type];
}

/** Whether a field of a type can be compared by an operator. */
export function takes(type: FieldType, operator: Operator): boolean {
  return TAKEN[FAMILIES[type]].includes(operator);
}
