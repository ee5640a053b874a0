import { expect, it } from 'vitest';
import { conditionList, joinConditions } from './condition-list.ts';

const industry = { field: 'industry', operator: 'ANY_OF' as const, values: ['health'] };
const size = { field: 'employees', operator: 'GTE' as const, values: ['500'] };

it.each([
  ['no chip', []],
  ['a chip', [industry]],
  ['two chips', [industry, size]],
  ['a group of which any must hold', [{ any: [industry, size] }]],
  ['a group of which all must hold', [{ all: [industry, size] }]],
])('%s is read back as it was', (_, chips) => {
  expect(conditionList(joinConditions(chips))).toEqual(chips);
});
