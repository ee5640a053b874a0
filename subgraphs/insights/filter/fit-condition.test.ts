import { describe, expect, it } from 'vitest';
import { defineModule, field, type Module } from '#platform/catalog/define-module.ts';
import type { Catalog } from '#platform/catalog/read-catalog.ts';
import { UNSET } from '#platform/organisation.ts';
import type { Condition } from '#platform/query/condition.ts';
import { fitCondition } from './fit-condition.ts';
import { keepUntold } from './keep-untold.ts';

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
const type = field.picklist({ fi: 'Tyyppi', en: 'Type' }, []);
const potentials = aModule('potentials', { name: field.text(label), account: field.relation(label, 'accounts'), type });
const invoices = { ...aModule('invoices', { account: field.relation(label, 'accounts') }), disabled: true };
const modules = [accounts, potentials, invoices];
const region = { fi: 'Alue', en: 'Region' };
const catalog: Catalog = {
  modules,
  byName: new Map(modules.map((module) => [module.name, module])),
  byPrefix: new Map(),
  hidden: () => new Set(),
  options: () => ['new', 'renewal'].map((value) => ({ value, label, hue: null, active: value === 'new' })),
  gone: new Map([
    ['accounts.x_region', region],
    ['potentials.x_region', region],
  ]),
  organisation: UNSET,
};

const known: Condition = { field: 'name', operator: 'IS', values: ['Kone'] };
const gone: Condition = { field: 'amount', operator: 'GT', values: ['1'] };
const unnamed = { label: null, within: [] };
const nothing: Condition = { any: [] };
const whole = { untold: [], broken: [], stale: [] };

describe('a condition of which not every field is there', () => {
  it('is itself where all of them are', () => {
    const condition: Condition = { all: [known, { field: 'account.name', operator: 'NOT_EMPTY' }] };
    expect(fitCondition(catalog, potentials, condition)).toEqual({ condition, rest: condition, ...whole });
    expect(fitCondition(catalog, potentials, null)).toEqual({ condition: null, rest: null, ...whole });
  });

  it('takes no row by the parts that are gone, at the end of whichever path, and has a rest without them', () => {
    const far: Condition = { field: 'account.amount', operator: 'EMPTY' };
    const changed: Condition = { changed: { field: 'amount' } };
    expect(fitCondition(catalog, potentials, { any: [known, gone, far, changed] })).toEqual({
      condition: { any: [known, nothing, nothing, nothing] },
      rest: { any: [known] },
      untold: [gone, far, changed],
      broken: [unnamed, unnamed, unnamed],
      stale: [],
    });
    const nested = fitCondition(catalog, potentials, { all: [known, { any: [gone, { all: [far] }] }] });
    expect(nested.condition).toEqual({ all: [known, { any: [nothing, { all: [nothing] }] }] });
    expect(nested.rest).toEqual({ all: [known] });
    expect(fitCondition(catalog, potentials, { any: [gone] }).rest).toBeNull();
    expect(fitCondition(catalog, potentials, { all: [known, nothing] }).rest).toEqual({ all: [known, nothing] });
  });

  it('tells what a removed field was called, and whose it was', () => {
    const own: Condition = { field: 'x_region', operator: 'EMPTY' };
    const far: Condition = { field: 'account.x_region', operator: 'EMPTY' };
    expect(fitCondition(catalog, potentials, { all: [own, far] }).broken).toEqual([
      { label: region, within: ['potentials'] },
      { label: { fi: 'X: Alue', en: 'X: Region' }, within: ['potentials', 'accounts'] },
    ]);
  });

  it('does not take all rows for having no such related record', () => {
    const without = (relation: string, where?: Condition): Condition => ({
      related: { relation, operator: 'IS', count: 0, ...(where && { where }) },
    });
    const brokenBy = (condition: Condition) => {
      const { condition: fitted, rest, broken } = fitCondition(catalog, accounts, { all: [known, condition] });
      expect([fitted, rest]).toEqual([{ all: [known, nothing] }, { all: [known] }]);
      return broken;
    };
    expect(brokenBy(without('potentials.account', { all: [known, gone] }))).toEqual([unnamed]);
    expect(brokenBy(without('contacts.account'))).toEqual([unnamed]);
    expect(brokenBy(without('invoices.account'))).toEqual([{ label, within: [] }]);
    expect(brokenBy(without('potentials.account', { field: 'x_region', operator: 'EMPTY' }))).toEqual([
      { label: { fi: 'X: Alue', en: 'X: Region' }, within: ['potentials'] },
    ]);
  });
});

describe('a condition of which not every value is there', () => {
  const among = (...values: string[]): Condition => ({ field: 'type', operator: 'ANY_OF', values });
  const named = { label: { fi: 'Tyyppi', en: 'Type' }, within: ['potentials'] };
  const left = (condition: Condition) => fitCondition(catalog, potentials, condition);

  it('is itself with values that may only not be chosen any more', () => {
    const condition = among('new', 'renewal');
    expect(left(condition)).toEqual({ condition, rest: condition, ...whole });
  });

  it('asks for the others, and takes no row where it has no more', () => {
    expect(left(among('new', 'old'))).toEqual({
      condition: among('new'),
      rest: among('new'),
      untold: [],
      broken: [],
      stale: [named],
    });
    expect(left({ all: [known, among('old')] })).toEqual({
      condition: { all: [known, nothing] },
      rest: { all: [known] },
      untold: [among('old')],
      broken: [],
      stale: [named],
    });
    const changed = (from: string[]): Condition => ({ changed: { field: 'type', from } });
    expect(left(changed(['', 'old'])).condition).toEqual(changed(['']));
    expect(left(changed(['old'])).condition).toEqual(nothing);
  });

  it('takes no more rows for leaving out fewer values', () => {
    for (const operator of ['NONE_OF', 'IS_NOT'] as const)
      expect(left({ field: 'type', operator, values: ['new', 'old'] })).toMatchObject({
        condition: nothing,
        rest: null,
      });
    const without: Condition = {
      related: { relation: 'potentials.account', operator: 'IS', count: 0, where: among('new', 'old') },
    };
    expect(fitCondition(catalog, accounts, without)).toMatchObject({
      condition: nothing,
      stale: [{ label: { fi: 'X: Tyyppi', en: 'X: Type' }, within: ['potentials'] }],
    });
  });
});

describe('conditions that are given back', () => {
  const given = (...parts: Condition[]): Condition => ({ all: [known, { any: parts }] });

  it('keep what could not be told, as it was stored', () => {
    expect(keepUntold(given(nothing, known, nothing), [gone, nothing])).toEqual(given(gone, known, nothing));
    expect(keepUntold(nothing, [gone])).toEqual(gone);
    expect(keepUntold(known, [])).toEqual(known);
  });

  it('stay as they are where some of it was taken out', () => {
    expect(keepUntold(given(known), [gone])).toEqual(given(known));
    expect(keepUntold(given(nothing), [gone, gone])).toEqual(given(nothing));
  });
});
