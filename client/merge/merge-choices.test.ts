import { describe, expect, it } from 'vitest';
import { aField, aModule } from '#client/catalog/a-module.ts';
import { fieldRows, type Mergeable, picked, sourcesOf } from './merge-choices.ts';

const amount = aField('amount', 'MONEY');
const module = aModule('accounts', [
  aField('name'),
  aField('phone'),
  amount,
  aField('currency'),
  aField('number', 'TEXT', { writable: false }),
]);

function record(id: string, values: Record<string, string>): Mergeable {
  const cells = Object.entries(values).map(([field, value]) => ({ __typename: 'Cell' as const, field, value }));
  return { id, title: id, version: 1, cells: cells as unknown as Mergeable['cells'] };
}

const records = [
  record('a', { name: 'A', currency: 'EUR', number: '1' }),
  record('b', { name: 'B', phone: '1', amount: '5', currency: 'SEK', number: '2' }),
  record('c', { name: 'B', phone: '2', amount: '7', currency: 'EUR', number: '3' }),
];
const rows = fieldRows(module, records);
const sources = (master: string, picks = {}) => Object.fromEntries(sourcesOf(rows, records, master, picks));

describe('the values of a merge', () => {
  it('are chosen of fields that can be written and have one', () => {
    expect(rows.map(({ field, differs }) => [field.name, differs])).toEqual([
      ['name', true],
      ['phone', true],
      ['amount', true],
      ['currency', true],
    ]);
  });

  it('are the master’s, else the first there is, amounts only in the same currency', () => {
    expect(sources('a')).toEqual({ name: 'a', phone: 'b', amount: 'c', currency: 'a' });
    expect(sources('b')).toEqual({ name: 'b', phone: 'b', amount: 'b', currency: 'b' });
  });

  it('are those that were picked, an amount with its currency', () => {
    expect(sources('a', picked(rows, { phone: 'c' }, amount, 'b'))).toEqual({
      name: 'a',
      phone: 'c',
      amount: 'b',
      currency: 'b',
    });
  });
});
