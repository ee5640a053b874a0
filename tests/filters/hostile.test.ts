import { describe, expect, it } from 'vitest';
import type { Condition } from '#platform/query/condition.ts';
import { aPerson } from '#tests/people.ts';
import { openWorld } from '#tests/world.ts';

const world = await openWorld();
const reader = await aPerson(world.sql, 'Aino A', { admin: true });
const LIST = 'query ($input: ListInput!) { list(input: $input, first: 1) { totalCount } }';

async function listed(where: object) {
  const { data, errors } = await world.ask('insights', reader.actor, LIST, {
    input: { module: 'accounts', columns: ['name'], where },
  });
  return errors ? { code: errors[0]!.extensions.code, at: errors[0]!.extensions.argument } : data.list;
}

const within = (levels: number, inner: Condition): Condition => (levels ? { all: [within(levels - 1, inner)] } : inner);
const name = { field: 'name', operator: 'IS', values: ['x'] };
const at = (...steps: string[]) => ['input', 'where', ...steps];

describe('a condition is refused, and says where,', () => {
  it.each<[string, object, string, string[]]>([
    ['that names an unknown field', { field: 'nothing', operator: 'EMPTY' }, 'UNKNOWN_FIELD', at('field')],
    ['that names a column', { field: 'owner_id', operator: 'EMPTY' }, 'UNKNOWN_FIELD', at('field')],
    ['with SQL for a field', { field: 'name" or 1=1 --', operator: 'EMPTY' }, 'UNKNOWN_FIELD', at('field')],
    ['that is of no form', {}, 'INVALID_CONDITION', at()],
    ['of two forms at once', { all: [], field: 'name', operator: 'EMPTY' }, 'INVALID_CONDITION', at()],
    ['with ten thousand parts', { any: Array.from({ length: 10_000 }, () => name) }, 'TOO_MANY', at()],
    [
      'that goes round a relation',
      { field: 'parent.parent.parent.parent.name', operator: 'EMPTY' },
      'TOO_DEEP',
      at('field'),
    ],
    [
      'that compares texts as days',
      { field: 'name', operator: 'LAST_DAYS', values: ['3'] },
      'INVALID_OPERATOR',
      at('operator'),
    ],
    ['without its value', { field: 'name', operator: 'IS', values: [] }, 'INVALID_VALUE', at('values')],
    [
      'with a number that is none',
      { field: 'employees', operator: 'GT', values: ['1; drop table x'] },
      'INVALID_NUMBER',
      at('values', '0'),
    ],
    [
      'with endless days',
      { field: 'createdAt', operator: 'LAST_DAYS', values: ['9999999'] },
      'INVALID_VALUE',
      at('values', '0'),
    ],
    [
      'with anniversaries of years',
      { field: 'createdAt', operator: 'ANNIVERSARY_DAYS', values: ['400'] },
      'INVALID_VALUE',
      at('values', '0'),
    ],
    [
      'on what is not related',
      { related: { relation: 'contacts.reportsTo' } },
      'UNKNOWN_FIELD',
      at('related', 'relation'),
    ],
    ['on related ones of nowhere', { related: { relation: 'nothing' } }, 'UNKNOWN_FIELD', at('related', 'relation')],
    [
      'on related ones three deep',
      {
        related: {
          relation: 'accounts.parent',
          where: { related: { relation: 'accounts.parent', where: { related: { relation: 'accounts.parent' } } } },
        },
      },
      'TOO_DEEP',
      at('related', 'where', 'related', 'where', 'related'),
    ],
    [
      'on fewer than none',
      { related: { relation: 'accounts.parent', operator: 'GT', count: -1 } },
      'INVALID_VALUE',
      at('related', 'count'),
    ],
    [
      'on how many like what',
      { related: { relation: 'accounts.parent', operator: 'CONTAINS', count: 1 } },
      'INVALID_OPERATOR',
      at('related', 'operator'),
    ],
    ['on a change of nothing', { changed: { field: 'nothing' } }, 'UNKNOWN_FIELD', at('changed', 'field')],
    ['on a change to no value', { changed: { field: 'name', to: [] } }, 'INVALID_VALUE', at('changed', 'to')],
    ['on a change by no user', { changed: { field: 'name', by: ['grp_x'] } }, 'INVALID_ID', at('changed', 'by', '0')],
    [
      'on a change at no time',
      { changed: { field: 'name', operator: 'CONTAINS', values: ['x'] } },
      'INVALID_OPERATOR',
      at('changed', 'operator'),
    ],
  ])('%s', async (_, where, code, path) => {
    expect(await listed(where)).toEqual({ code, at: path });
  });

  it('nested deeper than eight levels', async () => {
    expect(await listed(within(8, name as Condition))).toEqual({ totalCount: 0 });
    expect(await listed(within(9, name as Condition))).toMatchObject({ code: 'TOO_DEEP' });
  });
});

it('finds nothing by SQL in a value, and breaks nothing', async () => {
  await world.sql`insert into sales.account ${world.sql([{ name: "x'); delete from sales.account; --", owner_id: reader.uuid }])}`;
  expect(await listed({ field: 'name', operator: 'IS', values: ["x' or '1'='1"] })).toEqual({ totalCount: 0 });
  expect(await listed({ field: 'name', operator: 'CONTAINS', values: ["'); delete"] })).toEqual({ totalCount: 1 });
  expect(await listed({ field: 'name', operator: 'CONTAINS', values: ['%'] })).toEqual({ totalCount: 0 });
});
