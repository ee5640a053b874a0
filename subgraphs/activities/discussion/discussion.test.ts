import { beforeAll, describe, expect, it } from 'vitest';
import { openWorld } from '#tests/world.ts';
import { aCompany, type Company } from '../testing/company.ts';

let company: Company;

beforeAll(async () => {
  company = await aCompany(await openWorld());
});

const TALK = `query ($record: ID!) { _entities(representations: [{ __typename: "Record", id: $record }]) { ... on Record {
  comments { totalCount edges { node { text replies { text } } } } participants { id } } } }`;

describe('a comment', () => {
  it('that mentions somebody is told at once', async () => {
    const { aino, matti, comment, deal, news, ask } = company;
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
    const { _entities } = await ask(matti, TALK, { record });
    expect(_entities[0].comments).toEqual({ totalCount: 1, edges: [{ node: { text: made.text, replies: [] } }] });
    expect(new Set(_entities[0].participants)).toEqual(new Set([{ id: matti.id }, { id: aino.id }]));
  });

  it('reaches nobody who may not see the record, and the author learns it', async () => {
    const { aino, liisa, comment, deal, news, ask } = company;
    const record = await deal();
    const { mentionsNotDelivered } = await comment(aino, record, `@[${liisa.id}] katso`);
    expect(mentionsNotDelivered).toEqual([{ id: liisa.id }]);
    expect(await news(liisa)).toEqual({ unreadCount: 0, told: [] });
    const { _entities } = await ask(liisa, TALK, { record });
    expect(_entities[0]).toEqual({ comments: null, participants: null });
  });
});
