import { describe, expect, it } from 'vitest';
import { aField, aModule } from '#client/catalog/a-module.ts';
import type { ConditionInput } from '#client/generated/graphql.ts';
import { knownCondition, knownSort } from './known-parts.ts';

const modules = [
  aModule('accounts', [aField('name')]),
  aModule('potentials', [aField('name'), aField('account', 'RELATION', { relatedModule: 'accounts' })]),
];
const known: ConditionInput = { field: 'account.name', operator: 'IS', values: ['Kone'] };
const gone: ConditionInput = { field: 'amount', operator: 'GT', values: ['1'] };

describe('what an address asks for', () => {
  it('stays where the reader has its fields', () => {
    const condition: ConditionInput = { all: [known, { changed: { field: 'name' } }] };
    expect(knownCondition(modules, 'potentials', condition)).toEqual(condition);
  });

  it('takes nothing by fields that the reader does not have', () => {
    expect(knownCondition(modules, 'potentials', { any: [known, gone] })).toEqual({ any: [known, { any: [] }] });
    expect(knownCondition(modules, 'potentials', { changed: { field: 'amount' } })).toEqual({ any: [] });
  });

  it('does not take all for having no related record of an unknown kind', () => {
    const none = (where: ConditionInput): ConditionInput => ({
      related: { relation: 'potentials.account', where, operator: 'IS', count: 0 },
    });
    expect(knownCondition(modules, 'accounts', none({ all: [gone] }))).toEqual({ any: [] });
    expect(knownCondition(modules, 'accounts', none(known))).toEqual(none(known));
    expect(knownCondition(modules, 'accounts', { related: { relation: 'ships.account' } })).toEqual({ any: [] });
  });

  it('is ordered by fields that the reader has', () => {
    expect(knownSort(modules, 'potentials', [{ field: 'amount' }, { field: 'name' }])).toEqual([{ field: 'name' }]);
  });
});
