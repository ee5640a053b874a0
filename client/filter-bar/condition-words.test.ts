import { beforeAll, describe, expect, it } from 'vitest';
import { aField, aModule } from '#client/catalog/a-module.ts';
import type { ConditionInput } from '#client/generated/graphql.ts';
import { missingTexts, sayingOf } from '#client/texts/texts.ts';
import { conditionWords } from './condition-words.ts';

const modules = [
  aModule('accounts', [aField('city', 'TEXT', { label: 'Kaupunki' })]),
  aModule('tasks', [aField('done', 'BOOLEAN', { label: 'Valmis' })]),
  aModule(
    'potentials',
    [
      aField('stage', 'PICKLIST', {
        label: 'Vaihe',
        options: [
          { __typename: 'Option', value: 'offer', label: 'Tarjous', hue: 'violet', active: true },
          { __typename: 'Option', value: 'talks', label: 'Neuvottelu', hue: 'amber', active: true },
        ],
      }),
      aField('amount', 'MONEY', { label: 'Summa' }),
      aField('closes', 'DATE', { label: 'Päättyy' }),
      aField('owner', 'PRINCIPAL', { label: 'Omistaja' }),
      aField('account', 'RELATION', { label: 'Asiakas', relatedModule: 'accounts' }),
    ],
    {
      relatedLists: [{ __typename: 'RelatedList', module: 'tasks', field: 'potential', label: 'Tehtävät' }],
    },
  ),
];

beforeAll(() => Promise.all(missingTexts(['conditions', 'common'])));

function words(condition: ConditionInput): string {
  const setting = {
    modules,
    module: 'potentials',
    t: sayingOf<'conditions', 'common'>('conditions'),
  };
  return conditionWords(condition, setting)
    .map((part) => ('text' in part ? part.text : 'field' in part ? part.field : `<${part.id}>`))
    .join('');
}

describe('conditions in words', () => {
  it.each<[ConditionInput, string]>([
    [{ field: 'stage', operator: 'ANY_OF', values: ['talks', 'offer'] }, 'Vaihe on jokin: Neuvottelu, Tarjous'],
    [{ field: 'stage', operator: 'NONE_OF', values: ['gone'] }, 'Vaihe ei ole (myös tyhjä): (poistettu arvo)'],
    [{ field: 'amount', operator: 'GTE', values: ['10000'] }, 'Summa vähintään 10\u00a0000'],
    [{ field: 'closes', operator: 'LT', values: ['2026-12-01'] }, 'Päättyy ennen 1.12.2026'],
    [{ field: 'closes', operator: 'BETWEEN', values: ['2026-12-01', '2026-12-24'] }, 'Päättyy 1.12.2026 – 24.12.2026'],
    [{ field: 'closes', operator: 'THIS', values: ['week'] }, 'Päättyy on tällä viikolla'],
    [{ field: 'closes', operator: 'NEXT_DAYS', values: ['30'] }, 'Päättyy on seuraavien 30 päivän sisällä'],
    [{ field: 'owner', operator: 'ME', values: [] }, 'Omistaja olen minä'],
    [{ field: 'owner', operator: 'INACTIVE', values: [] }, 'Omistaja on poistunut käyttäjä'],
    [{ field: 'closes', operator: 'OLDER_THAN_DAYS', values: ['30'] }, 'Päättyy oli yli 30 päivää sitten'],
    [{ field: 'owner', operator: 'ANY_OF', values: ['usr_1'] }, 'Omistaja on jokin: <usr_1>'],
    [{ field: 'account.city', operator: 'EMPTY', values: [] }, 'Asiakas: Kaupunki on tyhjä'],
  ])('%j', (condition, expected) => {
    expect(words(condition)).toBe(expected);
  });

  it('tells of related records, how many and which, and of changes', () => {
    expect(words({ related: { relation: 'tasks.potential', operator: 'GTE', count: 2 } })).toBe('Tehtävät vähintään 2');
    expect(
      words({
        related: { relation: 'tasks.potential', where: { field: 'done', operator: 'IS', values: ['false'] } },
      }),
    ).toBe('Tehtävät on (Valmis on Ei)');
    expect(words({ related: { relation: 'tasks.potential', operator: 'IS', count: 0 } })).toBe('Tehtävät ei ole');
    expect(
      words({ changed: { field: 'stage', from: ['offer'], to: ['talks'], operator: 'THIS', values: ['month'] } }),
    ).toBe('Vaihe muuttunut: Tarjous → Neuvottelu, on tässä kuussa');
    expect(words({ changed: { field: 'amount' } })).toBe('Summa muuttunut');
  });

  it('puts groups within groups into brackets', () => {
    const late: ConditionInput = { field: 'closes', operator: 'LAST', values: ['day'] };
    const mine: ConditionInput = { field: 'owner', operator: 'ME', values: [] };
    expect(words({ any: [mine, { all: [late, mine] }] })).toBe(
      'Omistaja olen minä tai (Päättyy oli eilen ja Omistaja olen minä)',
    );
  });

  it('says so when the field is not the reader’s to see', () => {
    expect(words({ field: 'margin', operator: 'GT', values: ['1'] })).toContain('puuttuu');
  });
});
