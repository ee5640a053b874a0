import type { Field } from '#client/catalog/catalog.ts';
import type { ConditionInput, Operator } from '#client/generated/graphql.ts';

type Family = 'text' | 'number' | 'date' | 'choice' | 'person' | 'boolean' | 'tags';

const FAMILIES: Record<Field['type'], Family> = {
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
  BOOLEAN: 'boolean',
  PICKLIST: 'choice',
  TAGS: 'tags',
  RELATION: 'choice',
  PRINCIPAL: 'person',
  USER: 'person',
};

const OPERATORS: Record<Family, readonly Operator[]> = {
  text: ['CONTAINS', 'NOT_CONTAINS', 'IS', 'IS_NOT', 'STARTS', 'ENDS', 'EMPTY', 'NOT_EMPTY'],
  number: ['GTE', 'LTE', 'GT', 'LT', 'IS', 'IS_NOT', 'BETWEEN', 'EMPTY', 'NOT_EMPTY'],
  date: [
    ...(['THIS', 'LAST', 'NEXT', 'LAST_DAYS', 'NEXT_DAYS', 'OLDER_THAN_DAYS', 'ANNIVERSARY_DAYS'] as const),
    ...(['IS', 'LT', 'GT', 'BETWEEN', 'EMPTY', 'NOT_EMPTY'] as const),
  ],
  choice: ['ANY_OF', 'NONE_OF', 'EMPTY', 'NOT_EMPTY'],
  person: ['ANY_OF', 'ME', 'MY_GROUPS', 'MY_SUBORDINATES', 'INACTIVE', 'NONE_OF', 'EMPTY', 'NOT_EMPTY'],
  tags: ['ANY_OF', 'ALL_OF', 'NONE_OF', 'EMPTY', 'NOT_EMPTY'],
  boolean: ['IS', 'EMPTY', 'NOT_EMPTY'],
};

/** Operators that a field can be compared by, the likeliest first. */
export function operatorsOf(type: Field['type']): readonly Operator[] {
  return OPERATORS[FAMILIES[type]];
}

const PERSONAL: readonly Operator[] = ['ME', 'MY_GROUPS', 'MY_SUBORDINATES'];

/** Those that mean something where nobody is signed in, as for a rule that acts by itself. */
export function impersonalOperatorsOf(type: Field['type']): readonly Operator[] {
  return operatorsOf(type).filter((operator) => !PERSONAL.includes(operator));
}

/** Whether moments and days are compared, whose operators are worded differently. */
export function isDate(type: Field['type']): boolean {
  return FAMILIES[type] === 'date';
}

/** What an operator takes: nothing, so many lines, a unit of time, a number of days, a set of choices, yes or no. */
export type ValueKind = 'none' | 'line' | 'two lines' | 'unit' | 'days' | 'choices' | 'yes or no';

export function valueKindOf(type: Field['type'], operator: Operator): ValueKind {
  switch (operator) {
    case 'EMPTY':
    case 'NOT_EMPTY':
    case 'ME':
    case 'MY_GROUPS':
    case 'MY_SUBORDINATES':
    case 'INACTIVE':
      return 'none';
    case 'THIS':
    case 'LAST':
    case 'NEXT':
      return 'unit';
    case 'LAST_DAYS':
    case 'NEXT_DAYS':
    case 'OLDER_THAN_DAYS':
    case 'ANNIVERSARY_DAYS':
      return 'days';
    case 'BETWEEN':
      return 'two lines';
    case 'ANY_OF':
    case 'ALL_OF':
    case 'NONE_OF':
      return 'choices';
    default:
      if (type === 'BOOLEAN') return 'yes or no';
      return FAMILIES[type] === 'choice' || FAMILIES[type] === 'person' ? 'choices' : 'line';
  }
}

/** Units that periods are counted in. */
export const UNITS = ['day', 'week', 'month', 'quarter', 'year', 'fiscalYear'] as const;

/** The condition one starts from when a field has been picked. */
export function freshCondition(field: string, type: Field['type']): ConditionInput {
  return withOperator({ field }, type, operatorsOf(type)[0]!);
}

/** The same condition by another operator; values are kept where they still make sense. */
export function withOperator(condition: ConditionInput, type: Field['type'], operator: Operator): ConditionInput {
  const kind = valueKindOf(type, operator);
  const before = condition.operator ? valueKindOf(type, condition.operator) : 'none';
  const values = kind === before ? condition.values : kind === 'unit' ? ['month'] : kind === 'days' ? ['30'] : [];
  return { field: condition.field, operator, values: values ?? [] };
}

/** The type of a field by its path, from the module at hand or from another one. */
export type TypeOf = (path: string, module?: string) => Field['type'] | undefined;

/**
 * As much of a condition as has all its values, so that it can be applied: of a group, the parts that do. Null when nothing
 * does yet.
 */
export function wholePart(condition: ConditionInput, typeOf: TypeOf): ConditionInput | null {
  const { all, any, related, changed, field, operator, values } = condition;
  if (related) {
    const [of] = related.relation.split('.');
    const where = related.where && wholePart(related.where, (path, module = of) => typeOf(path, module));
    return related.operator && (related.count ?? -1) < 0 ? null : { related: { ...related, where } };
  }
  if (changed) return changed.field && (!changed.operator || changed.values?.[0]) ? condition : null;
  const parts = (all ?? any)?.flatMap((part) => wholePart(part, typeOf) ?? []);
  if (parts) return parts.length === 0 ? null : any ? { any: parts } : { all: parts };
  const type = field && typeOf(field);
  if (!type || !operator) return null;
  const given = (values ?? []).filter((value) => value !== '').length;
  const kind = valueKindOf(type, operator);
  const needed = kind === 'none' ? 0 : kind === 'two lines' ? 2 : 1;
  return given >= needed ? condition : null;
}
