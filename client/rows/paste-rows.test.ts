import { describe, expect, it } from 'vitest';
import { newRow } from './draft-rows.ts';
import { pasteRows, readTable } from './paste-rows.ts';

describe('what is pasted from a spreadsheet', () => {
  it('is read cell by cell, also where a cell has line breaks and quotes', () => {
    expect(readTable('A-1\tLisenssi\r\n\r\n"A-2"\t"Kaksi\nriviä, ""hyvää"""\n')).toEqual([
      ['A-1', 'Lisenssi'],
      ['A-2', 'Kaksi\nriviä, "hyvää"'],
    ]);
  });

  it('fills rows from a cell on, numbers with a point, and makes rows where there are too few', () => {
    const first = { ...newRow('ITEM', 'S 25.5'), code: 'VANHA' };
    const rows = pasteRows(
      [first],
      readTable('Työ\t1 234,5\th\t95,00 €\t10 %\t13,5\nMatka\t2'),
      { row: 0, column: 'name' },
      { vat: 'S 25.5', groups: ' ' },
    );
    expect(rows).toMatchObject([
      {
        key: first.key,
        code: 'VANHA',
        name: 'Työ',
        quantity: '1234.5',
        unit: 'h',
        unitPrice: '95.00',
        discountPercent: '10',
        vat: 'S 13.5',
      },
      { code: '', name: 'Matka', quantity: '2', vat: 'S 25.5' },
    ]);
  });

  it('of another language has commas between thousands', () => {
    const [row] = pasteRows([], readTable('1,234.50'), { row: 0, column: 'unitPrice' }, { vat: 'S 25.5', groups: ',' });
    expect(row!.unitPrice).toBe('1234.50');
  });
});
