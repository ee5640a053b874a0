import { describe, expect, it } from 'vitest';
import type { ConditionInput } from '#client/generated/graphql.ts';
import { readListSearch } from './list-search.ts';

const open: ConditionInput = { field: 'account.industry', operator: 'ANY_OF', values: ['health'] };

describe('conditions in an address', () => {
  it.each<ConditionInput>([
    open,
    { related: { relation: 'potentials.account' } },
    { related: { relation: 'potentials.account', where: { all: [open] }, operator: 'GTE', count: 2 } },
    { changed: { field: 'stage', from: ['offer'], operator: 'LAST', values: ['month'] } },
    { all: [open, { any: [{ changed: { field: 'nobody.knows' } }, { related: { relation: 'ships.account' } }] }] },
  ])('stay, whatever their fields: %j', (where) => {
    expect(readListSearch({ where })).toEqual({ where });
  });

  it.each([
    'stage',
    { field: 'stage' },
    { related: { relation: 1 } },
    { related: { relation: 'potentials.account', where: { field: 'stage' } } },
    { changed: { field: null } },
    { all: [open, { any: 'all' }] },
  ])('go where they are of no known form: %j', (where) => {
    expect(readListSearch({ where })).toEqual({});
  });
});
