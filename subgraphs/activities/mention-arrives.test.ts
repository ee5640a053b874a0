import { beforeAll, describe, expect, it } from 'vitest';
import { toId } from '#platform/id.ts';
import { type Browser, browserOf, type Installation, openInstallation, type Shape } from '#tests/installation.ts';
import { aGroup, aPerson, aRole, type Person } from '#tests/people.ts';

const CREATE = `mutation ($name: String!, $ownerId: ID) { createPotential(input: { name: $name, ownerId: $ownerId }) { potential { id version } errors { code } } }`;
const GIVE = `mutation ($id: ID!, $version: Int!, $ownerId: ID!) { updatePotential(input: { id: $id, version: $version, ownerId: $ownerId }) { errors { code } } }`;
const ADD = `mutation ($input: AddCommentInput!) { addComment(input: $input) {
  comment { id } mentionsNotDelivered { ... on User { name } } errors { code } } }`;
const NEWS = `{ unreadCount notifications { edges { node { kind actor { name } record { title } comment { text author { name } } } } } }`;
const TOLD = `subscription { notificationReceived { cursor unreadCount notification {
  kind actor { name } record { title url } comment { text author { name } } } } }`;
const SAID = `subscription ($id: ID!) { commentChanged(recordId: $id) { record { title } comment { text author { name } } } }`;
const TALK = `query ($id: ID!) { record(id: $id) { title comments(last: 5) { totalCount edges { node { text author { name } mentions { ... on User { name } } } } } } }`;

describe.each<Shape>(['inProcess', 'http'])('through the gateway, with subgraphs %s', (shape) => {
  let house: Installation;
  let aino: Browser;
  let matti: Browser;
  let mattisSecond: Browser;
  let liisa: Browser;
  let south: string;
  let north: string;

  beforeAll(async () => {
    house = await openInstallation({ shape });
    const seller = await aRole(house.sql, 'Myyjä');
    const people = await Promise.all(
      ['Aino A', 'Matti M', 'Liisa L'].map((name) => aPerson(house.sql, name, { role: seller })),
    );
    const [a, m, l] = people as [Person, Person, Person];
    south = toId('grp', await aGroup(house.sql, 'Etelä', [a, m]));
    north = toId('grp', await aGroup(house.sql, 'Pohjoinen', [l]));
    [aino, matti, liisa] = [await house.signIn(a), await house.signIn(m), await house.signIn(l)];
    mattisSecond = await browserOf(house.url, house.sql, m);
  });

  async function aDeal(name: string): Promise<string> {
    const { data } = await aino.graph(CREATE, { name, ownerId: south });
    return data.createPotential.potential.id;
  }

  it('a mention is in both browsers of the mentioned within a second, with names and titles, and in nobody else’s', async () => {
    const windows = [matti.subscribe(TOLD), mattisSecond.subscribe(TOLD)];
    const stranger = liisa.subscribe(TOLD);
    await Promise.all([...windows, stranger].map((window) => window.ready()));
    const id = await aDeal('Kone Oy hissit');
    // The deal becomes Matti's group's, which is told too.
    for (const window of windows)
      await window.next(({ data }) => data?.notificationReceived.notification?.kind === 'ASSIGNMENT');
    const start = performance.now();
    const { data } = await aino.graph(ADD, {
      input: { recordId: id, text: `@[${matti.person.id}] @[${liisa.person.id}] katso tämä` },
    });
    expect(data.addComment).toMatchObject({ errors: [], mentionsNotDelivered: [{ name: 'Liisa L' }] });
    for (const window of windows) {
      const event = await window.next(undefined, 1_000);
      expect(event.errors).toBeUndefined();
      expect(event.data.notificationReceived).toMatchObject({
        unreadCount: 2,
        notification: {
          kind: 'MENTION',
          actor: { name: 'Aino A' },
          record: { title: 'Kone Oy hissit' },
          comment: { text: '@Matti M @Liisa L katso tämä', author: { name: 'Aino A' } },
        },
      });
    }
    expect(performance.now() - start).toBeLessThan(1_000);
    expect(stranger.events).toEqual([]);
    expect((await liisa.graph(NEWS)).data).toEqual({ unreadCount: 0, notifications: { edges: [] } });
  });

  it('what may no longer be seen is gone from notifications, discussion and open windows at once', async () => {
    const id = await aDeal('Salainen Oy');
    const open = matti.subscribe(SAID, { id });
    await open.ready();
    await aino.graph(ADD, { input: { recordId: id, text: `@[${matti.person.id}] luottamuksellista` } });
    expect((await open.next()).data.commentChanged).toEqual({
      record: { title: 'Salainen Oy' },
      comment: { text: '@Matti M luottamuksellista', author: { name: 'Aino A' } },
    });
    expect((await aino.graph(GIVE, { id, version: 1, ownerId: north })).data.updatePotential.errors).toEqual([]);
    const kept = liisa.subscribe(SAID, { id });
    await kept.ready();
    await liisa.graph(ADD, { input: { recordId: id, text: 'meidän nyt' } });
    expect((await kept.next()).data.commentChanged.comment.text).toBe('meidän nyt');
    expect(open.events).toEqual([]);
    const { data } = await matti.graph(NEWS);
    expect(data.notifications.edges[0].node).toEqual({
      kind: 'MENTION',
      actor: { name: 'Aino A' },
      record: null,
      comment: null,
    });
    expect((await matti.graph(TALK, { id })).data.record).toBeNull();
    expect((await liisa.graph(TALK, { id })).data.record.comments).toMatchObject({
      totalCount: 2,
      edges: [{ node: { mentions: [{ name: 'Matti M' }] } }, { node: { text: 'meidän nyt' } }],
    });
  });
});
