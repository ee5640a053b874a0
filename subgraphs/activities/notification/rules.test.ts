import { graphql } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { toId, toUuid } from '#platform/id.ts';
import type { Person } from '#tests/people.ts';
import { openWorld, type World } from '#tests/world.ts';
import { aCompany, type Company } from '../testing/company.ts';

let world: World;
let company: Company;

beforeAll(async () => {
  world = await openWorld();
  company = await aCompany(world);
});

const FOLLOW = `mutation ($input: FollowRecordInput!) { followRecord(input: $input) { record { id } errors { code path } } }`;
const follow = (by: Person, recordId: string, level: string | null) =>
  company.ask(by, FOLLOW, { input: { recordId, level } });
const EDIT = `mutation ($input: EditCommentInput!) { editComment(input: $input) {
  comment { text editedAt versions { text until } } mentionsNotDelivered { ... on User { id } ... on Group { id } } errors { code path } } }`;
const edit = async (by: Person, id: string, text: string, more: object = {}) =>
  (await company.ask(by, EDIT, { input: { id, text, ...more } })).editComment;
const DELETE = `mutation ($input: DeleteCommentInput!) { deleteComment(input: $input) { errors { code } } }`;

describe('who takes part', () => {
  it('is told when the discussion goes on; who does not, is not', async () => {
    const { aino, matti, cecilia, deal, comment, kinds } = company;
    const record = await deal();
    await comment(aino, record, `@[${matti.id}] mitä mieltä?`);
    await comment(matti, record, 'Hyvä on');
    expect(await kinds(aino, record)).toEqual(['COMMENT']);
    expect(await kinds(matti, record)).toEqual(['MENTION']);
    expect(await kinds(cecilia, record)).toEqual([]);
  });

  it('is told of an answer to an own comment as an answer', async () => {
    const { aino, matti, cecilia, deal, comment, kinds } = company;
    const record = await deal();
    const { comment: first } = await comment(aino, record, 'Kysymys');
    const { comment: answer } = await comment(matti, record, 'Vastaus', { parentId: first.id });
    const { comment: deeper } = await comment(cecilia, record, 'Lisäys', { parentId: answer.id });
    expect(answer.parent).toEqual({ id: first.id });
    expect(deeper.parent).toEqual({ id: first.id });
    expect(await kinds(aino, record)).toEqual(['REPLY', 'REPLY']);
    expect(await kinds(matti, record)).toEqual(['REPLY']);
  });

  it('does so by name: a group that was mentioned once is not told of all that follows', async () => {
    const { aino, matti, cecilia, south, deal, comment, kinds } = company;
    const record = await deal();
    await comment(cecilia, record, `@[${south}] katsokaa`);
    await comment(aino, record, 'Selvä');
    expect(await kinds(matti, record)).toEqual(['MENTION']);
  });
});

describe('a comment', () => {
  it('causes one notification for each, for the strongest reason', async () => {
    const { aino, matti, south, deal, comment, kinds } = company;
    const record = await deal();
    const { comment: first } = await comment(matti, record, 'Kysymys');
    await follow(matti, record, 'ALL');
    await comment(aino, record, `@[${matti.id}] ja @[${south}] ja @[${matti.id}]`, { parentId: first.id });
    expect(await kinds(matti, record)).toEqual(['MENTION']);
  });

  it('never tells its author, not even when mentioned', async () => {
    const { aino, south, deal, comment, kinds } = company;
    const record = await deal();
    const { mentionsNotDelivered } = await comment(aino, record, `@[${aino.id}] @[${south}] muistilappu`);
    expect(mentionsNotDelivered).toEqual([]);
    expect(await kinds(aino, record)).toEqual([]);
  });

  it('sent three times with one idempotency key is one comment, and one notification each', async () => {
    const { aino, matti, deal, kinds } = company;
    const recordId = await deal();
    const { open, schema } = world.running.get('activities')!;
    const source = `mutation ($input: AddCommentInput!) { addComment(input: $input) { comment { id } mentionsNotDelivered { __typename } errors { code } } }`;
    const send = async () => {
      const { context, close } = open({ actor: aino.actor, language: 'fi', idempotencyKey: 'once' });
      const variableValues = { input: { recordId, text: `@[${matti.id}] kerran` } };
      const { data } = await graphql({ schema, source, variableValues, contextValue: context });
      await close();
      return data;
    };
    const answers = await Promise.all([send(), send(), send()]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const [count] = await world.sql`
      select count(*)::int from activities.comment where record_id = ${toUuid('pot', recordId)}`;
    expect(count).toEqual({ count: 1 });
    expect(await kinds(matti, recordId)).toEqual(['MENTION']);
  });
});

describe('following', () => {
  it('by choice or as the owner, and by commenting, is told of comments', async () => {
    const { aino, matti, cecilia, deal, comment, kinds } = company;
    const record = await deal({ ownerId: aino.id });
    await comment(cecilia, record, 'Ohje');
    expect(await kinds(aino, record)).toEqual(['COMMENT']);
    const shared = await deal();
    await follow(cecilia, shared, 'ALL');
    await comment(matti, shared, 'Huomio');
    expect(await kinds(cecilia, shared)).toEqual(['COMMENT']);
  });

  it('shows who follows, and one’s own level to oneself alone', async () => {
    const { aino, matti, cecilia, liisa, deal, comment, ask } = company;
    const record = await deal({ ownerId: aino.id });
    await comment(cecilia, record, 'Ohje');
    const FOLLOWING = `query ($id: ID!) { _entities(representations: [{ __typename: "Record", id: $id }]) { ... on Record { following followers { id } } } }`;
    const following = async (of: Person) => (await ask(of, FOLLOWING, { id: record }))._entities[0];
    expect((await following(aino)).following).toBe('ALL');
    expect(new Set((await following(aino)).followers)).toEqual(new Set([{ id: aino.id }, { id: cecilia.id }]));
    await follow(aino, record, null);
    await follow(cecilia, record, 'MUTED');
    expect(await following(aino)).toEqual({ following: null, followers: [] });
    expect(await following(cecilia)).toEqual({ following: 'MUTED', followers: [] });
    for (const stranger of [matti, liisa]) {
      expect(await following(stranger)).toEqual({ following: null, followers: null });
      const { followRecord } = await follow(stranger, record, 'ALL');
      expect(followRecord).toEqual({ record: null, errors: [{ code: 'NOT_FOUND', path: ['input', 'recordId'] }] });
    }
  });

  it('muted, hears nothing but a mention by name, each time that one comes', async () => {
    const { aino, matti, south, deal, comment, kinds } = company;
    const record = await deal();
    await comment(matti, record, 'Olen mukana');
    await follow(matti, record, 'MUTED');
    await comment(aino, record, 'Ei kuulu');
    await comment(aino, record, `@[${south}] ei tämäkään`);
    expect(await kinds(matti, record)).toEqual([]);
    await comment(aino, record, `@[${matti.id}] tämä kuuluu`);
    expect(await kinds(matti, record)).toEqual(['MENTION']);
    await comment(aino, record, 'Taas hiljaista');
    expect(await kinds(matti, record)).toEqual(['MENTION']);
  });
});

describe('an edit', () => {
  it('tells only whom it adds, and takes back what those it drops have not read', async () => {
    const { aino, matti, cecilia, deal, comment, kinds } = company;
    const record = await deal();
    const { comment: first } = await comment(aino, record, `@[${matti.id}] katso`);
    expect(await kinds(matti, record)).toEqual(['MENTION']);
    const { comment: edited } = await edit(aino, first.id, `@[${cecilia.id}] katso`);
    expect(await kinds(matti, record)).toEqual([]);
    expect(await kinds(cecilia, record)).toEqual(['MENTION']);
    expect(edited).toMatchObject({ editedAt: expect.any(String), versions: [{ text: '@Matti Meikäläinen katso' }] });
    await edit(aino, first.id, `@[${cecilia.id}] katso tarkemmin`);
    expect(await kinds(cecilia, record)).toEqual(['MENTION']);
  });

  it('leaves what has been read', async () => {
    const { aino, matti, deal, comment, kinds, ask } = company;
    const record = await deal();
    const { comment: first } = await comment(aino, record, `@[${matti.id}] katso`);
    await ask(matti, 'mutation ($id: ID!) { markRead(input: { recordId: $id }) { errors { code } } }', { id: record });
    await edit(aino, first.id, 'ei mitään');
    expect(await kinds(matti, record)).toEqual(['MENTION']);
  });

  it('that mentions who was told as a participant makes that a mention, unread again', async () => {
    const { aino, matti, deal, comment, kinds, news, ask } = company;
    const record = await deal();
    await comment(matti, record, 'Olen mukana');
    const { comment: second } = await comment(aino, record, 'Jatkoa');
    expect(await kinds(matti, record)).toEqual(['COMMENT']);
    await ask(matti, 'mutation { markRead(input: { all: true }) { errors { code } } }');
    await edit(aino, second.id, `@[${matti.id}] jatkoa`);
    expect(await kinds(matti, record)).toEqual(['MENTION']);
    expect((await news(matti)).unreadCount).toBe(1);
  });

  it('keeps a member of a group told who is mentioned by name as well', async () => {
    const { aino, matti, south, deal, comment, kinds } = company;
    const record = await deal();
    const { comment: first } = await comment(aino, record, `@[${south}] ja @[${matti.id}]`);
    await edit(aino, first.id, `vain @[${matti.id}]`);
    expect(await kinds(matti, record)).toEqual(['MENTION']);
    await edit(aino, first.id, 'ei kukaan');
    expect(await kinds(matti, record)).toEqual([]);
  });

  it('says whom it does not reach', async () => {
    const { aino, liisa, deal, comment, news } = company;
    const { comment: first } = await comment(aino, await deal(), 'hei');
    expect((await edit(aino, first.id, `@[${liisa.id}]`)).mentionsNotDelivered).toEqual([{ id: liisa.id }]);
    expect(await news(liisa)).toEqual({ unreadCount: 0, told: [] });
  });
});

describe('a deleted comment', () => {
  it('is told of no more where it was not read, and is empty where it was', async () => {
    const { aino, matti, cecilia, deal, comment, kinds, news, ask } = company;
    const record = await deal();
    const { comment: first } = await comment(aino, record, `@[${matti.id}] @[${cecilia.id}] salaisuus`);
    await ask(matti, 'mutation ($id: ID!) { markRead(input: { recordId: $id }) { errors { code } } }', { id: record });
    await ask(aino, DELETE, { input: { id: first.id } });
    expect(await kinds(cecilia, record)).toEqual([]);
    const [told] = (await news(matti)).told;
    expect(told).toMatchObject({ kind: 'MENTION', record: { id: record }, comment: { id: first.id, text: null } });
  });
});

describe('a large group', () => {
  it('is told only after it was confirmed', async () => {
    const { aino, cecilia, deal, comment, kinds, south } = company;
    const [group] = await world.sql<
      { id: string }[]
    >`insert into identity."group" (name) values ('Kaikki') returning id`;
    const everybody = toId('grp', group!.id);
    await world.sql`
      with people as (
        insert into identity."user" (name, email) select 'Väki ' || n, 'vaki' || n || '@esimerkki.fi' from generate_series(1, 100) n
        returning id)
      insert into identity.group_member (group_id, user_id)
      select ${group!.id}::uuid, id from people union all select ${group!.id}::uuid, ${cecilia.uuid}::uuid`;
    const record = await deal({ ownerId: south });
    const refused = await comment(aino, record, `@[${everybody}] hei`);
    expect(refused.comment).toBeNull();
    expect(refused.errors).toEqual([
      {
        code: 'MENTION_GROUP_LARGE',
        path: ['input', 'confirmLargeGroup'],
        message: 'Ryhmässä Kaikki on 101 jäsentä. Lähetetäänkö ilmoitus kaikille?',
      },
    ]);
    const { mentionsNotDelivered, comment: made } = await comment(aino, record, `@[${everybody}] hei`, {
      confirmLargeGroup: true,
    });
    expect(mentionsNotDelivered).toEqual([]);
    expect(await kinds(cecilia, record)).toEqual(['MENTION']);
    const [told] = await world.sql`select count(*)::int from activities.notification where comment_id is not null
      and record_id = ${toUuid('pot', record)}`;
    expect(told).toEqual({ count: 1 });
    // Mentioned before, it needs no second confirmation; mentioned anew, it does.
    expect((await edit(aino, made.id, `@[${everybody}] hei taas`)).errors).toEqual([]);
    await edit(aino, made.id, 'hei');
    expect((await edit(aino, made.id, `@[${everybody}]`)).errors).toMatchObject([{ code: 'MENTION_GROUP_LARGE' }]);
  });
});
