import { describe, expect, it } from 'vitest';
import type { Settings } from './import.documents.ts';
import { fromTemplate, withField } from './settings-draft.ts';

const pair = (column: string, field: string) => ({ __typename: 'ImportColumnField' as const, column, field });
const SETTINGS = {
  columns: [pair('Nimi', 'name'), pair('Y-tunnus', 'businessId')],
  matchBy: ['businessId'],
} as unknown as Settings;

describe('settings of an import', () => {
  it('give a field to one column at a time', () => {
    const { columns } = withField(SETTINGS, 'Toinen nimi', 'name');
    expect(columns).toEqual([pair('Y-tunnus', 'businessId'), pair('Toinen nimi', 'name')]);
  });

  it('match by no field that no column has any more', () => {
    expect(withField(SETTINGS, 'Y-tunnus', null).matchBy).toEqual([]);
    expect(withField(SETTINGS, 'Nimi', null).matchBy).toEqual(['businessId']);
  });

  it('take of a template what fits the columns of the file', () => {
    const { columns, matchBy } = fromTemplate(SETTINGS, ['Nimi', 'Muuta']);
    expect([columns, matchBy]).toEqual([[pair('Nimi', 'name')], []]);
  });
});
