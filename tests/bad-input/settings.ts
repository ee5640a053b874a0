import { type Case, refusals } from './case.ts';
import { long } from './given.ts';

const labels = { fi: 'Alue', en: 'Region' };

/** What administrators arrange of modules. */
export function settingsCases(): Case[] {
  const field = { module: 'accounts', labels, type: 'TEXT' };
  const industry = { module: 'accounts', field: 'industry' };
  return [
    ...refusals(
      'createField',
      field,
      [
        ['somebody who is no administrator', {}, 'FORBIDDEN', 'input', 'aino'],
        ['an unknown module', { module: 'ships' }, 'NOT_FOUND', 'input.module'],
        ['a name of blanks', { labels: { fi: ' ', en: 'Region' } }, 'REQUIRED', 'input.labels.fi'],
        ['a name too long', { labels: { fi: 'Alue', en: long(101) } }, 'TOO_LONG', 'input.labels.en'],
        ['an unknown group', { group: 'ships' }, 'INVALID_OPTION', 'input.group'],
        ['a text longer than any', { maxLength: 1001 }, 'OUT_OF_RANGE', 'input.maxLength'],
        ['a text of nothing', { maxLength: 0 }, 'OUT_OF_RANGE', 'input.maxLength'],
        ['decimals of a text', { scale: 2 }, 'INVALID_VALUE', 'input.scale'],
        ['too many decimals', { type: 'DECIMAL', scale: 7 }, 'OUT_OF_RANGE', 'input.scale'],
        ['a relation to nothing', { type: 'RELATION' }, 'REQUIRED', 'input.relatedModule'],
        [
          'a relation to an unknown module',
          { type: 'RELATION', relatedModule: 'ships' },
          'INVALID_OPTION',
          'input.relatedModule',
        ],
        ['values of a text', { options: [{ labels }] }, 'INVALID_VALUE', 'input.options'],
        ['unique days', { type: 'DATE', unique: true }, 'INVALID_VALUE', 'input.unique'],
        [
          'an unknown hue',
          { type: 'PICKLIST', options: [{ labels, hue: 'mud' }] },
          'INVALID_OPTION',
          'input.options.0.hue',
        ],
      ],
      'boss',
    ),
    ...refusals(
      'updateField',
      industry,
      [
        ['a field that never was', { field: 'colour' }, 'NOT_FOUND', 'input.field'],
        ['unique values of a picklist', { unique: true }, 'INVALID_VALUE', 'input.unique'],
        ['a number that people cannot write', { field: 'number', required: true }, 'INVALID_VALUE', 'input.required'],
      ],
      'boss',
    ),
    ...refusals(
      'removeField',
      industry,
      [['a field that came with its module', {}, 'NOT_FOUND', 'input.field']],
      'boss',
    ),
    ...refusals('restoreField', industry, [['a field that is there', {}, 'NOT_FOUND', 'input.field']], 'boss'),
    ...refusals('purgeField', industry, [['a field that is there', {}, 'NOT_FOUND', 'input.field']], 'boss'),
    ...refusals(
      'createOption',
      { ...industry, labels },
      [
        ['a field that is no picklist', { field: 'name' }, 'NOT_FOUND', 'input.field'],
        [
          'a field whose values are kept elsewhere',
          { module: 'potentials', field: 'stage' },
          'FIXED_OPTIONS',
          'input.field',
        ],
        ['an unknown hue', { hue: 'mud' }, 'INVALID_OPTION', 'input.hue'],
      ],
      'boss',
    ),
    ...refusals(
      'updateOption',
      { ...industry, value: 'trade' },
      [
        ['a value that never was', { value: 'piracy' }, 'NOT_FOUND', 'input.value'],
        ['a place beyond the last', { position: 99 }, 'OUT_OF_RANGE', 'input.position'],
      ],
      'boss',
    ),
    ...refusals(
      'mergeOption',
      { ...industry, value: 'trade', into: 'services' },
      [
        ['a value that never was', { value: 'piracy' }, 'NOT_FOUND', 'input.value'],
        ['into a value that never was', { into: 'piracy' }, 'NOT_FOUND', 'input.into'],
        ['into itself', { into: 'trade' }, 'INVALID_OPTION', 'input.into'],
      ],
      'boss',
    ),
    ...refusals('createTag', { name: 'Uusi', module: 'potentials' }, [
      ['an unknown module', { module: 'ships' }, 'NOT_FOUND', 'input.module'],
      ['one for all by who is no administrator', { module: null }, 'FORBIDDEN', 'input'],
      ['a token that only reads', {}, 'FORBIDDEN', 'input.module', 'app'],
      ['a word of blanks', { name: ' ' }, 'REQUIRED', 'input.name'],
      ['a word too long', { name: long(41) }, 'TOO_LONG', 'input.name'],
      ['two words', { name: 'vip, messu' }, 'INVALID_VALUE', 'input.name'],
      ['an unknown hue', { hue: 'mud' }, 'INVALID_OPTION', 'input.hue'],
    ]),
    ...refusals(
      'updateTag',
      { key: 'vip' },
      [
        ['a tag that never was', { key: 'kulta' }, 'NOT_FOUND', 'input.key'],
        ['a word of blanks', { name: ' ' }, 'REQUIRED', 'input.name'],
        ['the word of another', { name: 'MESSU' }, 'NAME_TAKEN', 'input.name'],
        ['an unknown hue', { hue: 'mud' }, 'INVALID_OPTION', 'input.hue'],
        ['somebody who is no administrator', {}, 'FORBIDDEN', 'input', 'aino'],
      ],
      'boss',
    ),
    ...refusals(
      'mergeTags',
      { key: 'vip', into: 'messu' },
      [
        ['a tag that never was', { key: 'kulta' }, 'NOT_FOUND', 'input.key'],
        ['into a tag that never was', { into: 'kulta' }, 'NOT_FOUND', 'input.into'],
        ['into itself', { into: 'vip' }, 'INVALID_OPTION', 'input.into'],
      ],
      'boss',
    ),
    ...refusals('deleteTag', { key: 'kulta' }, [['a tag that never was', {}, 'NOT_FOUND', 'input.key']], 'boss'),
    ...refusals(
      'setLayout',
      { module: 'accounts' },
      [
        ['an unknown module', { module: 'ships' }, 'NOT_FOUND', 'input.module'],
        ['an unknown field', laid({ fields: ['colour'] }), 'UNKNOWN_FIELD', 'input.groups.0.fields.0'],
        ['a field twice', laid({ fields: ['phone', 'phone'] }), 'CONFLICT', 'input.groups.0.fields.1'],
        ['an unknown group', laid({ key: 'ships' }), 'INVALID_OPTION', 'input.groups.0.key'],
        ['a group without a name', laid({ labels: { fi: '', en: 'Own' } }), 'REQUIRED', 'input.groups.0.labels.fi'],
      ],
      'boss',
    ),
    ...refusals(
      'setModuleEnabled',
      { module: 'accounts', enabled: false },
      [
        ['an unknown module', { module: 'ships' }, 'NOT_FOUND', 'input.module'],
        ['somebody who is no administrator', {}, 'FORBIDDEN', 'input', 'aino'],
      ],
      'boss',
    ),
  ];
}

/** A layout of one group. */
function laid(change: object) {
  return { groups: [{ labels, fields: ['phone'], ...change }] };
}
