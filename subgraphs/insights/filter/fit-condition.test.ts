import { describe, expect, it } from 'vitest';
import { defineModule, field, type Module } from '#platform/catalog/define-module.ts';
import type { Catalog } from '#platform/catalog/read-catalog.ts';
import type { Condition } from '#platform/query/condition.ts';
import { fitCondition } from './fit-condition.ts';

const label = { fi: 'X', en: 'X' };
const aModule = (name: string, fields: Parameters<typeof defineModule>[0]['fields']): Module =>
  defineModule({
    name,
    subgraph: 'sales',
    typeName: name,
    prefix: name.slice(0, 3),
    table: `sales.${name}`,
    position: 1,
    icon: 'box',
    label,
    singular: label,
    titleField: 'name',
    defaultColumns: ['name'],
    fields,
  });
const accounts = aModule('accounts', { name: field.text(label) });
const potentials = aModule('potentials', { name: field.text(label), account: field.relation(label, 'accounts') });
const modules = [accounts, potentials];
const catalog: Catalog = {
  modules,
  byName: new Map(modules.map((module) => [module.name, module])),
  byPrefix: new Map(),
  hidden: () => new Set(),
  options: () => [],
};

const known: Condition = { field: 'name', operator: 'IS', values: ['Kone'] };
const gone: Condition = { field: 'amount', operator: 'GT', values: ['1'] };
const nothing: Condition = { any: [] };

describe('a condition of which not every field is there', () => {
  it('is itself where all of them are', () => {
    const condition: Condition = { all: [known, { field: 'account.name', operator: 'NOT_EMPTY' }] };
    expect(fitCondition(catalog, potentials, condition)).toEqual({ condition, broken: 0 });
    expect(fitCondition(catalog, potentials, null)).toEqual({ condition: null, broken: 0 });
  });

  it('takes no row by the parts that are gone, at the end of whichever path', () => {
    const far: Condition = { field: 'account.amount', operator: 'EMPTY' };
    const changed: Condition = { changed: { field: 'amount' } };
    expect(fitCondition(catalog, potentials, { any: [known, gone, far, changed] })).toEqual({
      condition: { any: [known, nothing, nothing, nothing] },
      broken: 3,
    });
  });

  it('does not take all rows for having no such related record', () => {
    const none: Condition = { related: { relation: 'potentials.account', where: gone, operator: 'IS', count: 0 } };
    expect(fitCondition(catalog, accounts, none)).toEqual({ condition: nothing, broken: 1 });
    const elsewhere: Condition = { related: { relation: 'contacts.account', operator: 'IS', count: 0 } };
    expect(fitCondition(catalog, accounts, elsewhere)).toEqual({ condition: nothing, broken: 1 });
  });
});
