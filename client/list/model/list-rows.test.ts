import { describe, expect, it } from 'vitest';
import { aField } from '#client/catalog/a-module.ts';
import type { Row } from '../list.documents.ts';
import { rowOrder } from './compare-rows.ts';
import { type ListRows, withCell, withChanged, without, withPage } from './list-rows.ts';

const amount = aField('amount', 'MONEY');
const byAmount = rowOrder([{ field: 'amount', direction: 'DESC' }], () => amount);

function row(id: string, value: string | null, version = 1): Row {
  const cell = { __typename: 'Cell' as const, field: 'amount', value, label: null, hue: null, currency: 'EUR' };
  return { __typename: 'ListRow', id, version, cells: [cell] };
}

function list(rows: Row[], hasMore = false): ListRows {
  return { rows, hasMore, endCursor: 'end' };
}

const ids = ({ rows }: ListRows) => rows.map(({ id }) => id).join('');

describe('rows of a list', () => {
  const three = list([row('a', '300'), row('b', '200'), row('c', null)]);

  it('leaves out of a page what live changes have brought already', () => {
    const more = withPage(three, [row('b', '200'), row('d', null)], { hasMore: false, endCursor: 'next' });
    expect(ids(more)).toBe('abcd');
    expect(more.endCursor).toBe('next');
  });

  it('puts a new row where the order says, empty values last', () => {
    expect(ids(withChanged(three, [row('x', '250')], byAmount))).toBe('axbc');
    expect(ids(withChanged(three, [row('x', '9000.50')], byAmount))).toBe('xabc');
    expect(ids(withChanged(three, [row('x', '0')], byAmount))).toBe('abxc');
  });

  it('compares amounts as numbers', () => {
    expect(ids(withChanged(list([row('a', '1000'), row('b', '90')]), [row('x', '900')], byAmount))).toBe('axb');
  });

  it('moves a row whose place has changed, and keeps one whose place has not', () => {
    expect(ids(withChanged(three, [row('b', '400')], byAmount))).toBe('bac');
    expect(ids(withChanged(three, [row('b', '200', 2)], byAmount))).toBe('abc');
    expect(withChanged(three, [row('b', '200', 2)], byAmount).rows[1]?.version).toBe(2);
  });

  it('leaves a row that stands where the server put it, whatever we think of the order', () => {
    const odd = list([row('a', '1'), row('b', '2'), row('c', '3')]);
    expect(ids(withChanged(odd, [row('a', '1', 2), row('b', '2', 2)], byAmount))).toBe('abc');
  });

  it('does not show a new row that belongs below what has been read', () => {
    const more = list([row('a', '300'), row('b', '200')], true);
    expect(ids(withChanged(more, [row('x', '100')], byAmount))).toBe('ab');
    expect(ids(withChanged(list(more.rows as Row[]), [row('x', '100')], byAmount))).toBe('abx');
  });

  it('drops rows that are gone, and nothing else', () => {
    expect(ids(without(three, ['b', 'z']))).toBe('ac');
    expect(without(three, ['z'])).toBe(three);
  });

  it('shows another value in one cell', () => {
    const cell = { ...three.rows[0]!.cells[0]!, value: '301' };
    const changed = withCell(three, 'a', cell);
    expect(changed.rows[0]?.cells[0]?.value).toBe('301');
    expect(changed.rows[1]).toBe(three.rows[1]);
  });
});

describe('the order of rows', () => {
  const stage = aField('stage', 'PICKLIST', {
    options: ['new', 'offer', 'won'].map((value) => ({
      __typename: 'Option',
      value,
      label: value,
      hue: null,
      active: true,
    })),
  });
  const cells = (value: string) => [
    { __typename: 'Cell' as const, field: 'stage', value, label: value, hue: null, currency: null },
  ];
  const at = (id: string, value: string): Row => ({ __typename: 'ListRow', id, version: 1, cells: cells(value) });

  it('follows the values of a picklist, then the id, in the direction of the first key', () => {
    const order = rowOrder([{ field: 'stage', direction: 'DESC' }], () => stage);
    const sorted = [at('1', 'new'), at('2', 'won'), at('3', 'offer'), at('4', 'won')].sort(order);
    expect(sorted.map(({ id }) => id).join('')).toBe('4231');
  });
});
