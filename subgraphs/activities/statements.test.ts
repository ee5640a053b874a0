import { beforeAll, describe, expect, it } from 'vitest';
import { toId } from '#platform/id.ts';
import { openWorld, type World } from '#tests/world.ts';
import { aCompany, type Company } from './testing/company.ts';

let world: World;
let company: Company;
let records: string[];

/** 200 potentials, each with two comments that mention somebody, one of them answered and edited. */
beforeAll(async () => {
  world = await openWorld();
  company = await aCompany(world);
  const { aino, matti } = company;
  const rows = await world.sql.begin(async (sql) => {
    await sql`select set_config('solmu.actor', ${aino.uuid}, true)`;
    return sql<{ id: string }[]>`
      select sales_public.insert_potential(jsonb_build_object('name', 'Kauppa ' || n, 'owner_id', ${aino.uuid}::text)) as id
      from generate_series(1, 200) n`;
  });
  const ids = rows.map(({ id }) => id);
  records = ids.map((id) => toId('pot', id));
  await world.sql`
    with root as (
      insert into activities.comment (record_id, author_id, body, text, mentions)
      select r, ${aino.uuid}, '{"type": "doc", "content": []}', 'Hei', array[${matti.uuid}::uuid]
      from unnest(${ids}::uuid[]) r cross join generate_series(1, 2) returning id, record_id
    ), version as (
      insert into activities.comment_version (comment_id, body, text) select id, '{}', 'Moi' from root
    ), told as (
      insert into activities.notification (receiver_id, kind, record_id, comment_id, cause, actor_id)
      select ${matti.uuid}, 'MENTION', record_id, id, 'comment:' || id, ${aino.uuid} from root
    )
    insert into activities.comment (record_id, parent_id, author_id, body, text)
    select record_id, id, ${matti.uuid}, '{"type": "doc", "content": []}', 'Vastaus' from root`;
  await world.sql`insert into activities.follow (user_id, record_id, level) select ${matti.uuid}, r, 'ALL' from unnest(${ids}::uuid[]) r`;
  await world.sql`insert into identity.share (module, record_id, principal_id, level)
    select 'potentials', r, g.id, 'READ' from unnest(${ids}::uuid[]) r, identity."group" g where g.name = 'Etelä'`;
  // The first statement of a connection asks for types.
  await company.ask(matti, NEWS, { first: 1 });
});

const RECORDS = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Record {
  comments(last: 20) { totalCount edges { node {
    id text author { id } parent { id } mentions { ... on User { id } } record { id } versions { text } mayEdit mayDelete
    replies { text author { id } mentions { ... on User { id } } record { id } } } } }
  participants { id } following followers { id } } } }`;
const NEWS = `query ($first: Int) { unreadCount notifications(first: $first) { totalCount edges { node {
  id kind actor { id } record { id } comment { text author { id } mentions { ... on User { id } } } } } } }`;

/** The statements of an operation, in their number. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  world.statements.length = 0;
  await work();
  return world.statements.length;
}

describe('SQL statements', () => {
  it('of discussions are as many for 1, 50 and 200 records', async () => {
    const counts: number[] = [];
    for (const size of [1, 50, 200]) {
      const representations = records.slice(0, size).map((id) => ({ __typename: 'Record', id }));
      counts.push(
        await statementsOf(async () => {
          const { _entities } = await company.ask(company.matti, RECORDS, { representations });
          expect(_entities).toHaveLength(size);
          expect(_entities[size - 1]).toMatchObject({
            comments: { totalCount: 4, edges: [{ node: { replies: [{}] } }, { node: { versions: [{}] } }] },
            participants: [{}, {}],
            following: 'ALL',
            followers: [{}, {}],
          });
        }),
      );
    }
    expect(new Set(counts).size).toBe(1);
    expect(counts[0]).toBeLessThanOrEqual(13);
  });

  it('of notifications are as many for 1, 50 and 200', async () => {
    const counts: number[] = [];
    for (const first of [1, 50, 200]) {
      counts.push(
        await statementsOf(async () => {
          const { notifications } = await company.ask(company.matti, NEWS, { first });
          expect(notifications.edges).toHaveLength(first);
          expect(notifications.edges[0].node).toMatchObject({ record: {}, comment: { text: 'Hei', mentions: [{}] } });
        }),
      );
    }
    expect(new Set(counts).size).toBe(1);
    expect(counts[0]).toBeLessThanOrEqual(9);
  });
});
