import { describe, expect, it } from 'vitest';
import { toId } from '#platform/id.ts';
import { openWorld } from '#tests/world.ts';
import { browse, peopleOf } from '../testing.ts';

const world = await openWorld();
const { aPerson, aRole, aGroup } = peopleOf(world);
const role = await aRole('Myyjä');
const boss = await aPerson('Åke Boss', { admin: true });

const USERS = `query ($first: Int, $after: String, $search: String, $active: Boolean) {
  users(first: $first, after: $after, search: $search, active: $active) {
    edges { cursor node { id name role { name } groups { name } } } pageInfo { hasNextPage endCursor } totalCount } }`;
const users = async (variables: object = {}) => {
  const { data, errors } = await browse(world, boss.actor, USERS, { ...variables });
  expect(errors).toBeUndefined();
  return data.users;
};
type Edge = { node: { name: string } };
const namesIn = (edges: Edge[]) => edges.map(({ node }) => node.name);

describe('the list of users', () => {
  it('comes by name in Finnish order, page by page, each user once, whatever the page size', async () => {
    await world.sql`insert into identity."user" (name, email, role_id) values
      ('Zorro', 'z@kone.fi', ${role}), ('Äiti', 'a@kone.fi', null), ('Öljy', 'o@kone.fi', null), ('Aaro', 'aaro@kone.fi', null),
      ('Sama Nimi', 's1@kone.fi', null), ('Sama Nimi', 's2@kone.fi', null)`;
    const { edges, totalCount } = await users({ first: 200 });
    expect([totalCount, namesIn(edges)]).toEqual([
      7,
      ['Aaro', 'Sama Nimi', 'Sama Nimi', 'Zorro', 'Åke Boss', 'Äiti', 'Öljy'],
    ]);
    for (const first of [1, 2, 3, 7]) {
      const walked: Edge[] = [];
      for (let after: string | null = null, more = true; more; ) {
        const page: { edges: Edge[]; pageInfo: { hasNextPage: boolean; endCursor: string } } = await users({
          first,
          after,
        });
        walked.push(...page.edges);
        after = page.pageInfo.endCursor;
        more = page.pageInfo.hasNextPage;
      }
      expect(walked).toEqual(edges);
    }
  });

  it('is searched by part of a name or an address, and by who may sign in', async () => {
    await aPerson('Gone Person', { active: false });
    expect(namesIn((await users({ search: ' sama ' })).edges)).toEqual(['Sama Nimi', 'Sama Nimi']);
    expect(namesIn((await users({ search: 'AARO@' })).edges)).toEqual(['Aaro']);
    expect((await users({ search: '%' })).totalCount).toBe(0);
    expect((await users({ search: '\u0000sama' })).totalCount).toBe(2);
    expect(namesIn((await users({ active: false })).edges)).toEqual(['Gone Person']);
    expect((await users({ active: true })).totalCount).toBe(7);
  });

  it('refuses a page that is too long and a cursor that is none', async () => {
    for (const [variables, code] of [
      [{ first: 201 }, 'OUT_OF_RANGE'],
      [{ first: -1 }, 'OUT_OF_RANGE'],
      [{ after: 'nonsense' }, 'INVALID_CURSOR'],
    ] as const) {
      const { errors } = await browse(world, boss.actor, USERS, { ...variables });
      expect(errors?.[0]?.extensions.code).toBe(code);
    }
  });

  it('counts only when asked to', async () => {
    world.statements.length = 0;
    await browse(world, boss.actor, '{ users(first: 1) { edges { node { name } } } }');
    expect(world.statements.filter((text) => text.includes('count(*)'))).toEqual([]);
  });

  it('costs the same statements for a page of 1, 50 and 200, and so do groups and references', async () => {
    await world.sql`insert into identity."user" (name, email, role_id)
      select 'Many ' || i, 'many' || i || '@kone.fi', ${role} from generate_series(1, 200) i`;
    await world.sql`insert into identity."group" (name) select 'Group ' || i from generate_series(1, 200) i`;
    await world.sql`insert into identity.group_member (group_id, user_id)
      select g.id, u.id from identity."group" g join identity."user" u on u.name = replace(g.name, 'Group', 'Many')`;
    await world.sql`insert into identity.group_member (group_id, role_id) select g.id, ${role}::uuid from identity."group" g`;
    const ids = await world.sql<{ id: string }[]>`select id from identity."user" where name like 'Many %'`;
    const references = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on User { name role { userCount } groups { name
      members { ... on User { name } ... on Group { name } } memberRoles { name permissions { module } } } } } }`;
    const statementsOf = async (source: string, variables: object) => {
      world.statements.length = 0;
      const { errors } = await browse(world, boss.actor, source, { ...variables });
      expect(errors).toBeUndefined();
      // The catalog is read every two seconds, whoever asks.
      return world.statements.filter((text) => !text.includes('catalog.')).length;
    };
    const counts = [];
    for (const size of [1, 50, 200]) {
      const of = ids.slice(0, size).map(({ id }) => ({ __typename: 'User', id: toId('usr', id) }));
      counts.push([await statementsOf(USERS, { first: size, search: 'many' }), await statementsOf(references, { of })]);
    }
    expect(counts[1]).toEqual(counts[0]);
    expect(counts[2]).toEqual(counts[0]);
  });
});

describe('completing the name of an owner', () => {
  it('offers names that begin so, then words that do, then the rest; å, ä and ö are letters of their own', async () => {
    const { sql } = world;
    await sql`insert into identity."user" (name, email) values ('Mattila Pekka', 'm1@kone.fi'), ('Pekka Mattila', 'm2@kone.fi'),
      ('Ilmattaro', 'm3@kone.fi'), ('Mätti', 'm4@kone.fi')`;
    await sql`insert into identity."user" (name, email, active) values ('Matti Poissa', 'm5@kone.fi', false)`;
    const group = await aGroup('Mattolan myynti');
    const complete = async (search: string, first = 20) => {
      const source = `query ($search: String, $first: Int) { principals(search: $search, first: $first) {
        __typename ... on User { name } ... on Group { id name } } }`;
      const { data, errors } = await browse(world, boss.actor, source, { search, first });
      expect(errors).toBeUndefined();
      return data.principals;
    };
    expect(await complete('matt')).toEqual([
      { __typename: 'User', name: 'Mattila Pekka' },
      { __typename: 'Group', name: 'Mattolan myynti', id: group.id },
      { __typename: 'User', name: 'Pekka Mattila' },
      { __typename: 'User', name: 'Ilmattaro' },
    ]);
    expect(await complete('mätt')).toEqual([{ __typename: 'User', name: 'Mätti' }]);
    expect(await complete('matt', 1)).toHaveLength(1);
    expect(await complete('', 50)).toHaveLength(50);
  });
});

describe('a reference', () => {
  it('finds users, groups and roles, and is null for what is none', async () => {
    const group = await aGroup('Viitattu');
    const of = [
      { __typename: 'User', id: boss.id },
      { __typename: 'Group', id: group.id },
      { __typename: 'Role', id: toId('rol', role) },
      { __typename: 'User', id: group.id },
      { __typename: 'User', id: 'nonsense' },
      { __typename: 'Group', id: boss.id },
    ];
    const source = `query ($of: [_Any!]!) { _entities(representations: $of) {
      ... on User { name } ... on Group { name } ... on Role { name } } }`;
    const { data, errors } = await browse(world, boss.actor, source, { of });
    expect(errors).toBeUndefined();
    expect(data._entities).toEqual([{ name: 'Åke Boss' }, { name: 'Viitattu' }, { name: 'Myyjä' }, null, null, null]);
  });

  it('tells a stranger nothing', async () => {
    const of = [{ __typename: 'User', id: boss.id }];
    const source =
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on User { name } } viewer { theme } }';
    const { data, errors } = await browse(world, null, source, { of });
    expect(data).toEqual({ _entities: [null], viewer: null });
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    for (const query of [
      '{ users { totalCount } }',
      '{ groups { name } }',
      '{ roles { name } }',
      '{ moduleAccess { module } }',
    ]) {
      const { errors: refused } = await browse(world, null, query);
      expect(refused?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    }
  });
});
