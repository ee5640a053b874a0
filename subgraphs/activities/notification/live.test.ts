import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { latestPlace, toCursor } from '#platform/changes/outbox.ts';
import type { Person } from '#tests/people.ts';
import { openWorld, type World } from '#tests/world.ts';
import { aCompany, type Company } from '../testing/company.ts';
import { listen } from '../testing/listen.ts';

let world: World;
let company: Company;
const open: { stop(): Promise<void> }[] = [];

beforeAll(async () => {
  world = await openWorld();
  company = await aCompany(world);
});
afterEach(async () => {
  for (const window of open.splice(0)) await window.stop();
});

const TOLD = `subscription ($after: String) { notificationReceived(after: $after) {
  cursor unreadCount notification { id kind record { id } comment { text } readAt } } }`;
const SAID = `subscription ($recordId: ID!, $after: String) { commentChanged(recordId: $recordId, after: $after) {
  cursor record { id } comment { id text deletedAt } } }`;

/** A window opened now: what was done before is not its business, however late the bus tells of it. */
async function openWindow(of: Person | null, query: string, variables: Record<string, unknown> = {}) {
  const after = toCursor(await latestPlace(world.sql));
  const window = await listen(world, of?.actor ?? null, query, { after, ...variables });
  open.push(window);
  return window;
}

describe('an open window', () => {
  it('of the mentioned shows it within a second, and so does the second browser', async () => {
    const { aino, matti, deal, comment } = company;
    const record = await deal();
    const windows = [await openWindow(matti, TOLD), await openWindow(matti, TOLD)];
    const start = Date.now();
    const { comment: made } = await comment(aino, record, `@[${matti.id}] katso tämä`);
    for (const window of windows) {
      expect(await window.next()).toMatchObject({
        unreadCount: 1,
        notification: { kind: 'MENTION', record: { id: record }, comment: { text: made.text }, readAt: null },
      });
    }
    expect(Date.now() - start).toBeLessThan(1_000);
  });

  it('of anybody else shows nothing', async () => {
    const { aino, matti, liisa, cecilia, deal, comment } = company;
    const record = await deal();
    const windows = [await openWindow(liisa, TOLD), await openWindow(cecilia, TOLD), await openWindow(aino, TOLD)];
    await comment(aino, record, `@[${matti.id}] @[${liisa.id}] katso`);
    for (const window of windows) expect(await window.waiting()).toBe(true);
  });

  it('shows what is read in another window, and what is taken back', async () => {
    const { aino, matti, deal, comment, ask } = company;
    const record = await deal();
    await world.sql`delete from activities.notification`;
    const window = await openWindow(matti, TOLD);
    await comment(aino, record, `@[${matti.id}] katso`);
    const { notification } = await window.next();
    await ask(matti, 'mutation ($ids: [ID!]) { markRead(input: { ids: $ids }) { errors { code } } }', {
      ids: [notification.id],
    });
    expect(await window.next()).toMatchObject({
      unreadCount: 0,
      notification: { id: notification.id, readAt: expect.any(String) },
    });
    const { comment: second } = await comment(aino, record, `@[${matti.id}] vielä`);
    expect(await window.next()).toMatchObject({ unreadCount: 1 });
    await ask(aino, 'mutation ($id: ID!) { deleteComment(input: { id: $id }) { errors { code } } }', { id: second.id });
    expect(await window.next()).toMatchObject({ unreadCount: 0, notification: null });
  });

  it('is told once when very many are read at once', async () => {
    const { matti, ask } = company;
    await world.sql`
      insert into activities.notification (receiver_id, kind, record_id, cause)
      select ${matti.uuid}::uuid, 'CHANGE', uuidv7(), 'test:' || n from generate_series(1, 300) n`;
    const window = await openWindow(matti, TOLD);
    await ask(matti, 'mutation { markRead(input: { all: true }) { errors { code } } }');
    expect(await window.next()).toMatchObject({ unreadCount: 0, notification: null });
    expect(await window.waiting()).toBe(true);
  });

  it('that was away is told what it missed, each once; too long away, to read afresh', async () => {
    const { aino, matti, deal, comment } = company;
    const record = await deal();
    const first = await openWindow(matti, TOLD);
    await comment(aino, record, `@[${matti.id}] yksi`);
    const { cursor } = await first.next();
    await first.stop();
    for (const word of ['kaksi', 'kolme']) await comment(aino, record, `@[${matti.id}] ${word}`);
    const second = await openWindow(matti, TOLD, { after: cursor });
    await comment(aino, record, `@[${matti.id}] neljä`);
    const heard = [await second.next(), await second.next(), await second.next()];
    expect(heard.map(({ notification }) => notification.comment.text.split(' ').at(-1))).toEqual([
      'kaksi',
      'kolme',
      'neljä',
    ]);
    expect(await second.waiting()).toBe(true);
    const late = await openWindow(matti, TOLD, { after: '1.1' });
    await world.sql`update outbox.event set at = now() - interval '2 hours'`;
    const tooLate = await openWindow(matti, TOLD, { after: cursor });
    expect(tooLate.errors[0]?.extensions).toMatchObject({ code: 'RESYNC' });
    expect(late.errors).toEqual([]);
  });

  it('is not opened for nobody', async () => {
    const window = await openWindow(null, TOLD);
    expect(window.errors[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('an open discussion', () => {
  it('shows what is written, edited and deleted', async () => {
    const { aino, matti, deal, comment, ask } = company;
    const recordId = await deal();
    const window = await openWindow(matti, SAID, { recordId });
    const { comment: made } = await comment(aino, recordId, 'eka');
    expect(await window.next()).toMatchObject({ record: { id: recordId }, comment: { id: made.id, text: 'eka' } });
    await ask(aino, 'mutation ($input: EditCommentInput!) { editComment(input: $input) { errors { code } } }', {
      input: { id: made.id, text: 'muutettu' },
    });
    expect(await window.next()).toMatchObject({ comment: { text: 'muutettu' } });
    await ask(aino, 'mutation ($id: ID!) { deleteComment(input: { id: $id }) { errors { code } } }', { id: made.id });
    expect(await window.next()).toMatchObject({ comment: { text: null, deletedAt: expect.any(String) } });
    await comment(aino, await deal(), 'muualla');
    expect(await window.waiting()).toBe(true);
  });

  it('is not opened for whom the record does not exist, in the same words as for one that never was', async () => {
    const { liisa, deal } = company;
    const recordId = await deal();
    const hidden = await openWindow(liisa, SAID, { recordId });
    const never = await openWindow(liisa, SAID, { recordId: 'pot_01kmxxxxxxxxxxxxxxxxxxxxxx' });
    expect(hidden.errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
    expect(hidden.errors[0]?.message).toBe(never.errors[0]?.message);
  });

  it('falls silent for whoever loses the right, and goes on for the others', async () => {
    const { matti, liisa, cecilia, north, deal, comment, change } = company;
    const recordId = await deal();
    const lost = await openWindow(matti, SAID, { recordId });
    const kept = await openWindow(cecilia, SAID, { recordId });
    await change(cecilia, recordId, 1, { ownerId: north });
    await comment(liisa, recordId, 'nyt meidän');
    expect(await kept.next()).toMatchObject({ comment: { text: 'nyt meidän' } });
    expect(await lost.waiting()).toBe(true);
  });

  it('that was away is told what it missed', async () => {
    const { aino, matti, deal, comment } = company;
    const recordId = await deal();
    const first = await openWindow(matti, SAID, { recordId });
    await comment(aino, recordId, 'eka');
    const { cursor } = await first.next();
    await first.stop();
    for (let index = 0; index < 50; index++) await comment(aino, recordId, `viesti ${index}`);
    const second = await openWindow(matti, SAID, { recordId, after: cursor });
    for (let index = 0; index < 50; index++) {
      expect(await second.next()).toMatchObject({ comment: { text: `viesti ${index}` } });
    }
    expect(await second.waiting()).toBe(true);
  });
});
