import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { toId } from '#platform/id.ts';
import type { Person } from '#tests/people.ts';
import { openWorld, type World } from '#tests/world.ts';
import { aCompany, type Company } from '../testing/company.ts';

let world: World;
let company: Company;

beforeAll(async () => {
  world = await openWorld();
  company = await aCompany(world);
});
beforeEach(async () => {
  await world.sql`delete from activities.notification`;
});

const MARK = `mutation ($input: MarkReadInput!) { markRead(input: $input) {
  notifications { id readAt } unreadCount errors { code path message } } }`;
const mark = async (by: Person, input: object) => (await company.ask(by, MARK, { input })).markRead;

/** Mentions Matti so many times, on a record for each. */
async function mentions(count: number): Promise<{ records: string[]; ids: string[] }> {
  const { aino, matti, deal, comment, news } = company;
  const records: string[] = [];
  for (let index = 0; index < count; index++) {
    const record = await deal({ name: `Kauppa ${index}` });
    await comment(aino, record, `@[${matti.id}] ${index}`);
    records.push(record);
  }
  return { records, ids: (await news(matti)).told.map(({ id }: { id: string }) => id).reverse() };
}

describe('notifications', () => {
  it('are marked read by id, and unread again', async () => {
    const { matti, news } = company;
    const { ids } = await mentions(3);
    expect(await mark(matti, { ids: [ids[0]!, ids[0]!] })).toEqual({
      notifications: [{ id: ids[0], readAt: expect.any(String) }],
      unreadCount: 2,
      errors: [],
    });
    expect((await news(matti, true)).told.map(({ id }: { id: string }) => id)).toEqual([ids[2], ids[1]]);
    expect(await mark(matti, { ids: [ids[0]!], read: false })).toMatchObject({
      notifications: [{ id: ids[0], readAt: null }],
      unreadCount: 3,
    });
  });

  it('are marked read by record, and all at once', async () => {
    const { matti } = company;
    const { records } = await mentions(3);
    expect(await mark(matti, { recordId: records[1] })).toMatchObject({ unreadCount: 2, errors: [] });
    expect(await mark(matti, { all: true })).toMatchObject({ unreadCount: 0, errors: [] });
    expect(await mark(matti, { all: true })).toEqual({ notifications: [], unreadCount: 0, errors: [] });
  });

  it('are one’s own: nobody marks another’s, nor learns whether they are', async () => {
    const { aino, matti, news } = company;
    const { ids, records } = await mentions(1);
    const foreign = await mark(aino, { ids });
    const never = await mark(aino, { ids: [toId('ntf', '01999999-9999-7999-8999-999999999999')] });
    expect(foreign.errors).toEqual([{ code: 'NOT_FOUND', path: ['input', 'ids', '0'], message: 'Ei löydy' }]);
    expect(never.errors).toEqual(foreign.errors);
    await mark(aino, { all: true });
    await mark(aino, { recordId: records[0] });
    expect((await news(matti)).unreadCount).toBe(1);
    const BY_ID = `query ($id: ID!) { _entities(representations: [{ __typename: "Notification", id: $id }]) { ... on Notification { id kind } } }`;
    expect((await company.ask(aino, BY_ID, { id: ids[0] }))._entities).toEqual([null]);
    expect((await company.ask(matti, BY_ID, { id: ids[0] }))._entities).toEqual([{ id: ids[0], kind: 'MENTION' }]);
  });

  it.each([
    [{}, 'INVALID_VALUE', ['input']],
    [{ all: true, ids: [] }, 'INVALID_VALUE', ['input']],
    [{ all: false }, 'INVALID_VALUE', ['input']],
    [{ ids: ['kissa'] }, 'INVALID_ID', ['input', 'ids', '0']],
    [{ recordId: 'kissa' }, 'INVALID_ID', ['input', 'recordId']],
    [{ ids: Array(201).fill('ntf_x') }, 'TOO_MANY', ['input', 'ids']],
  ])('are not marked by %j', async (input, code, path) => {
    const { matti, news } = company;
    await mentions(1);
    const { notifications, unreadCount, errors } = await mark(matti, input);
    expect(errors).toMatchObject([{ code, path }]);
    expect([notifications, unreadCount]).toEqual([[], 1]);
    expect((await news(matti)).unreadCount).toBe(1);
  });

  it('are read in pages, newest first, by kind too', async () => {
    const { matti, ask } = company;
    const { ids } = await mentions(5);
    const LIST = `query ($first: Int, $after: String, $kinds: [NotificationKind!]) { notifications(first: $first, after: $after, kinds: $kinds) {
      totalCount pageInfo { hasNextPage endCursor } edges { node { id } } } }`;
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { notifications }: { notifications: Connection } = await ask(matti, LIST, { first: 2, after });
      expect(notifications.totalCount).toBe(5);
      seen.push(...notifications.edges.map(({ node }) => node.id));
      after = notifications.pageInfo.hasNextPage ? notifications.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(ids.toReversed());
    expect((await ask(matti, LIST, { kinds: ['REPLY', 'CHANGE'] })).notifications.totalCount).toBe(0);
    expect((await ask(matti, LIST, { kinds: ['MENTION'] })).notifications.totalCount).toBe(5);
  });

  it('are not there for a token that is not meant for them', async () => {
    const { matti, news } = company;
    await mentions(1);
    const scoped = (...scopes: string[]) => ({ ...matti, actor: { ...matti.actor, scopes, cause: 'api' as const } });
    expect((await news(scoped('read:potentials'))).unreadCount).toBe(0);
    expect((await news(scoped('read'))).unreadCount).toBe(1);
    expect((await mark(scoped('read'), { all: true })).errors).toMatchObject([{ code: 'FORBIDDEN', path: ['input'] }]);
    expect((await mark(scoped('write'), { all: true })).unreadCount).toBe(0);
  });
});

interface Connection {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: { node: { id: string } }[];
}

describe('settings', () => {
  const SETTINGS = `{ notificationSettings { kind email } }`;
  const SET = `mutation ($input: SetNotificationSettingInput!) { setNotificationSetting(input: $input) { settings { kind email } errors { code } } }`;

  it('are there before anybody chose, and are one’s own', async () => {
    const { aino, matti, ask } = company;
    const before = (await ask(matti, SETTINGS)).notificationSettings;
    expect(before.map(({ kind }: { kind: string }) => kind)).toEqual([
      'MENTION',
      'REPLY',
      'COMMENT',
      'ASSIGNMENT',
      'CHANGE',
      'RUN',
      'AUTOMATION',
      'WEBHOOK',
    ]);
    await ask(aino, SET, { input: { kind: 'REPLY', email: 'NEVER' } });
    const { settings } = (await ask(aino, SET, { input: { kind: 'REPLY', email: 'DAILY' } })).setNotificationSetting;
    expect(settings).toContainEqual({ kind: 'REPLY', email: 'DAILY' });
    expect((await ask(aino, SETTINGS)).notificationSettings).toEqual(settings);
    expect((await ask(matti, SETTINGS)).notificationSettings).toEqual(before);
  });
});
