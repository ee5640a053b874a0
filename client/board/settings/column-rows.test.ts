import { describe, expect, it } from 'vitest';
import type { Field } from '#client/catalog/catalog.ts';
import { columnRows, moveRow } from './column-rows.ts';

const stage = {
  type: 'PICKLIST',
  options: [
    { value: 'new', label: 'Uusi', hue: 'blue' },
    { value: 'offer', label: 'Tarjous', hue: 'violet' },
    { value: 'won', label: 'Voitettu', hue: null },
  ],
} as unknown as Field;
const words = { yes: 'Kyllä', no: 'Ei' };

describe('the columns of a board', () => {
  it('stand in the saved order, with what is new last', () => {
    const saved = [
      { value: 'won', hidden: true },
      { value: 'gone', hidden: false },
      { value: 'new', title: 'Saapuneet', limit: 5, hidden: false },
    ];
    expect(columnRows(stage, saved, words)).toEqual([
      { value: 'won', label: 'Voitettu', hue: null, title: '', limit: null, hidden: true },
      { value: 'new', label: 'Uusi', hue: 'blue', title: 'Saapuneet', limit: 5, hidden: false },
      { value: 'offer', label: 'Tarjous', hue: 'violet', title: '', limit: null, hidden: false },
    ]);
  });

  it('of a yes-or-no field are two, of people those on the board', () => {
    const shown = [
      { value: 'usr_1', label: 'Liisa' },
      { value: null, label: 'Ei arvoa' },
    ];
    const labels = (type: string) =>
      columnRows({ type, options: null } as unknown as Field, [], words, shown).map(({ label }) => label);
    expect(labels('BOOLEAN')).toEqual(['Kyllä', 'Ei']);
    expect(labels('USER')).toEqual(['Liisa']);
  });

  it('move by one step and stop at the ends', () => {
    const rows = columnRows(stage, [], words);
    const order = (moved: typeof rows) => moved.map(({ value }) => value).join(' ');
    expect(order(moveRow(rows, 0, 1))).toBe('offer new won');
    expect(order(moveRow(rows, 2, -1))).toBe('new won offer');
    expect(order(moveRow(rows, 0, -1))).toBe('new offer won');
  });
});
