import { beforeAll, describe, expect, it } from 'vitest';
import { toUuid } from '#platform/id.ts';
import { aPerson, type Person } from '#tests/people.ts';
import { openWorld, type World } from '#tests/world.ts';
import { aCompany, type Company } from '../testing/company.ts';

let world: World;
let company: Company;

beforeAll(async () => {
  world = await openWorld();
  company = await aCompany(world);
});

const TALK = `query ($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
  _entities(representations: [{ __typename: "Record", id: $id }]) { ... on Record {
    comments(first: $first, after: $after, last: $last, before: $before) {
      totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { cursor node { id text body deletedAt author { id } replies { text } versions { text } mayEdit mayDelete } } }
    participants { id } } } }`;
const EDIT = `mutation ($input: EditCommentInput!) { editComment(input: $input) { comment { text } mentionsNotDelivered { __typename } errors { code path message } } }`;
const DELETE = `mutation ($input: DeleteCommentInput!) { deleteComment(input: $input) {
  comment { id text body deletedAt mentions { __typename } versions { text } mayEdit mayDelete author { id } } errors { code path message } } }`;
const BY_ID = `query ($id: ID!) { _entities(representations: [{ __typename: "Comment", id: $id }]) { ... on Comment { id text record { id } } } }`;

async function talk(by: Person, id: string, page: object = {}) {
  return (await company.ask(by, TALK, { id, ...page }))._entities[0];
}
const texts = ({ comments }: { comments: { edges: { node: { text: string } }[] } }) =>
  comments.edges.map(({ node }) => node.text);

describe('a comment', () => {
  it('that mentions somebody is told at once', async () => {
    const { aino, matti, comment, deal, news } = company;
    const record = await deal();
    const { comment: made, mentionsNotDelivered, errors } = await comment(aino, record, `@[${matti.id}] katso tämä`);
    expect(errors).toEqual([]);
    expect(mentionsNotDelivered).toEqual([]);
    expect(made).toMatchObject({
      text: '@Matti Meikäläinen katso tämä',
      author: { id: aino.id },
      mentions: [{ id: matti.id }],
      record: { id: record },
      mayEdit: true,
      mayDelete: true,
    });
    expect(await news(matti)).toMatchObject({
      unreadCount: 1,
      told: [{ kind: 'MENTION', actor: { id: aino.id }, record: { id: record }, comment: { text: made.text } }],
    });
    const { comments, participants } = await talk(matti, record);
    expect(comments).toMatchObject({ totalCount: 1, edges: [{ node: { text: made.text, replies: [] } }] });
    expect(new Set(participants)).toEqual(new Set([{ id: matti.id }, { id: aino.id }]));
  });

  it('reaches nobody who may not see the record, and the author learns it', async () => {
    const { aino, liisa, north, comment, deal, news, ask } = company;
    const record = await deal();
    const { mentionsNotDelivered, comment: made } = await comment(aino, record, `@[${liisa.id}] @[${north}] katso`);
    expect(mentionsNotDelivered).toEqual([{ id: liisa.id }, { id: north }]);
    expect(await news(liisa)).toEqual({ unreadCount: 0, told: [] });
    expect(await talk(liisa, record)).toEqual({ comments: null, participants: null });
    expect((await ask(liisa, BY_ID, { id: made.id }))._entities).toEqual([null]);
  });

  it('is written as a document too; a mention carries the name of the mentioned, whatever was sent', async () => {
    const { aino, matti, deal, ask } = company;
    const recordId = await deal();
    const body = {
      type: 'doc',
      content: [
        { type: 'heading', content: [{ type: 'text', text: 'Hei ', marks: [{ type: 'bold' }, { type: 'blink' }] }] },
        { type: 'paragraph', content: [{ type: 'mention', attrs: { id: `${matti.id}\u200b`, label: 'Liisa' } }] },
      ],
    };
    const { addComment } = await ask(
      aino,
      `mutation ($input: AddCommentInput!) { addComment(input: $input) { comment { text body } errors { code } } }`,
      { input: { recordId, body } },
    );
    expect(addComment).toEqual({
      comment: {
        text: 'Hei \n@Matti Meikäläinen',
        body: {
          type: 'doc',
          content: [
            { type: 'paragraph', content: [{ type: 'text', text: 'Hei ', marks: [{ type: 'bold' }] }] },
            { type: 'paragraph', content: [{ type: 'mention', attrs: { id: matti.id, label: 'Matti Meikäläinen' } }] },
          ],
        },
      },
      errors: [],
    });
  });

  it('is an answer to the thread that was answered, one level deep', async () => {
    const { aino, matti, deal, comment } = company;
    const record = await deal();
    const { comment: first } = await comment(aino, record, 'Kysymys');
    const { comment: answer } = await comment(matti, record, 'Vastaus', { parentId: first.id });
    await comment(aino, record, 'Kiitos', { parentId: answer.id });
    const { comments } = await talk(aino, record);
    expect(comments.totalCount).toBe(3);
    expect(comments.edges).toMatchObject([
      { node: { text: 'Kysymys', replies: [{ text: 'Vastaus' }, { text: 'Kiitos' }] } },
    ]);
  });

  it('of somebody disabled stays readable, mentions too', async () => {
    const { aino, deal, comment } = company;
    const gone = await aPerson(world.sql, 'Lähtijä L');
    const record = await deal();
    await comment(aino, record, `@[${gone.id}] kiitos`);
    await world.sql`update identity."user" set active = false where id = ${gone.uuid}`;
    const { mentionsNotDelivered, errors } = await comment(aino, record, `@[${gone.id}] kiitos vielä`);
    expect([errors, mentionsNotDelivered]).toEqual([[], [{ id: gone.id }]]);
    expect(texts(await talk(aino, record))).toEqual(['@Lähtijä L kiitos', '@Lähtijä L kiitos vielä']);
  });
});

describe('a discussion', () => {
  it('is read in pages, from either end, each thread once', async () => {
    const { aino, deal, comment } = company;
    const record = await deal();
    const all = Array.from({ length: 7 }, (_, index) => `Kommentti ${index}`);
    for (const line of all) await comment(aino, record, line);
    for (const size of [1, 2, 3, 7, 200]) {
      const forwards: string[] = [];
      let after: string | null = null;
      do {
        const page = await talk(aino, record, { first: size, after });
        forwards.push(...texts(page));
        after = page.comments.pageInfo.hasNextPage ? page.comments.pageInfo.endCursor : null;
      } while (after);
      expect(forwards).toEqual(all);
      const backwards: string[] = [];
      let before: string | null = null;
      do {
        const page = await talk(aino, record, { last: size, before });
        backwards.unshift(...texts(page));
        before = page.comments.pageInfo.hasPreviousPage ? page.comments.pageInfo.startCursor : null;
      } while (before);
      expect(backwards).toEqual(all);
    }
  });

  it('has no page of more than 200, and no cursor of another list', async () => {
    const { aino, deal } = company;
    const id = await deal();
    for (const [page, code] of [
      [{ first: 201 }, 'OUT_OF_RANGE'],
      [{ last: -1 }, 'OUT_OF_RANGE'],
      [{ first: 1, after: 'bm90IGEgY3Vyc29y' }, 'INVALID_CURSOR'],
    ] as const) {
      const { errors } = await world.ask('activities', aino.actor, TALK, { id, ...page });
      expect(errors?.[0]?.extensions).toMatchObject({ code });
    }
  });

  it('follows its record when the owner changes: gone for some, whole for others', async () => {
    const { aino, matti, liisa, cecilia, north, deal, comment, change, news } = company;
    const record = await deal();
    await comment(aino, record, `@[${matti.id}] luottamuksellista`);
    expect((await news(matti)).told[0]).toMatchObject({ record: { id: record } });
    await change(cecilia, record, 1, { ownerId: north });
    for (const former of [aino, matti]) expect((await talk(former, record)).comments).toBeNull();
    for (const now of [liisa, cecilia]) expect((await talk(now, record)).comments.totalCount).toBe(1);
    expect((await news(matti)).told[0]).toMatchObject({ kind: 'MENTION', record: null, comment: null });
  });

  it('is nobody’s to see when its record is in the recycle bin', async () => {
    const { aino, deal, comment } = company;
    const record = await deal({ ownerId: aino.id });
    await comment(aino, record, 'poistuu');
    await company.ask(
      aino,
      'mutation ($input: DeletePotentialInput!) { deletePotential(input: $input) { errors { code } } }',
      { input: { id: record, version: 1 } },
      'sales',
    );
    expect((await talk(aino, record)).comments).toBeNull();
  });
});

describe('deleting', () => {
  it('leaves a trace without the text, its versions and its mentions; answers stay', async () => {
    const { aino, matti, deal, comment, ask } = company;
    const record = await deal();
    const { comment: first } = await comment(aino, record, 'salasana on kissa');
    await comment(matti, record, 'Poista tuo', { parentId: first.id });
    await ask(aino, EDIT, { input: { id: first.id, text: `@[${matti.id}] hups` } });
    const { deleteComment } = await ask(aino, DELETE, { input: { id: first.id } });
    expect(deleteComment).toEqual({
      comment: {
        id: first.id,
        text: null,
        body: null,
        deletedAt: expect.any(String),
        mentions: [],
        versions: [],
        mayEdit: false,
        mayDelete: false,
        author: { id: aino.id },
      },
      errors: [],
    });
    const { comments } = await talk(matti, record);
    expect(comments.edges).toMatchObject([{ node: { text: null, replies: [{ text: 'Poista tuo' }] } }]);
    const left =
      await world.sql`select 1 from activities.comment_version where comment_id = ${toUuid('com', first.id)}`;
    expect(left).toHaveLength(0);
    expect((await ask(aino, DELETE, { input: { id: first.id } })).deleteComment.errors).toEqual([]);
  });

  it('is for the author and for administrators', async () => {
    const { aino, matti, deal, comment, ask } = company;
    const admin = await aPerson(world.sql, 'Ylläpitäjä Y', { admin: true });
    const record = await deal();
    const { comment: first } = await comment(aino, record, 'asiaton');
    const { deleteComment } = await ask(matti, DELETE, { input: { id: first.id } });
    expect(deleteComment.errors).toMatchObject([{ code: 'NOT_AUTHOR', path: ['input', 'id'] }]);
    expect((await talk(matti, record)).comments.edges[0].node).toMatchObject({ mayEdit: false, mayDelete: false });
    expect((await talk(admin, record)).comments.edges[0].node).toMatchObject({ mayEdit: false, mayDelete: true });
    expect((await ask(admin, DELETE, { input: { id: first.id } })).deleteComment).toMatchObject({
      comment: { text: null },
      errors: [],
    });
  });
});

it('lets a token that only reads change nothing', async () => {
  const { aino, deal, comment, ask } = company;
  const record = await deal();
  const { comment: made } = await comment(aino, record, 'ihmisen kirjoittama');
  const reader = { ...aino, actor: { ...aino.actor, scopes: ['read:potentials'], cause: 'api' as const } };
  const refused = { errors: [{ code: 'FORBIDDEN' }] };
  expect(await comment(reader, record, 'koneen')).toMatchObject(refused);
  expect((await ask(reader, EDIT, { input: { id: made.id, text: 'koneen' } })).editComment).toMatchObject(refused);
  expect((await ask(reader, DELETE, { input: { id: made.id } })).deleteComment).toMatchObject(refused);
  expect(texts(await talk(reader, record))).toEqual(['ihmisen kirjoittama']);
  const elsewhere = { ...aino, actor: { ...aino.actor, scopes: ['read:accounts'], cause: 'api' as const } };
  expect((await talk(elsewhere, record)).comments).toBeNull();
  const { errors } = await world.ask('activities', null, TALK, { id: record });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
});
