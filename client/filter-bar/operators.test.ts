import { describe, expect, it } from 'vitest';
import type { ConditionInput } from '#client/generated/graphql.ts';
import { impersonalOperatorsOf, operatorsOf, wholePart } from './operators.ts';

const typeOf = (path: string) => (path === 'employees' ? ('INTEGER' as const) : ('PICKLIST' as const));
const health: ConditionInput = { field: 'industry', operator: 'ANY_OF', values: ['health'] };
const atLeastWhat: ConditionInput = { field: 'employees', operator: 'GTE', values: [] };

describe('a condition being made', () => {
  it('waits for its value', () => {
    expect(wholePart(atLeastWhat, typeOf)).toBeNull();
    expect(wholePart({ ...atLeastWhat, operator: 'EMPTY' }, typeOf)).toMatchObject({ operator: 'EMPTY' });
    expect(wholePart({ ...atLeastWhat, operator: 'BETWEEN', values: ['5', ''] }, typeOf)).toBeNull();
  });

  it('in a group leaves the others of the group in force', () => {
    expect(wholePart({ any: [health, atLeastWhat] }, typeOf)).toEqual({ any: [health] });
    expect(wholePart({ all: [health, { any: [atLeastWhat] }] }, typeOf)).toEqual({ all: [health] });
    expect(wholePart({ any: [atLeastWhat] }, typeOf)).toBeNull();
  });
});

it('offers a rule, which nobody reads, no condition that means its reader', () => {
  const left = operatorsOf('PRINCIPAL').filter((operator) => !impersonalOperatorsOf('PRINCIPAL').includes(operator));
  expect(left).toEqual(['ME', 'MY_GROUPS', 'MY_SUBORDINATES']);
  expect(impersonalOperatorsOf('DATE')).toEqual(operatorsOf('DATE'));
});
