import { beforeAll, describe, expect, it } from 'vitest';
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

const EDIT = `mutation ($input: EditCommentInput!) { editComment(input: $input) { comment { text } errors { code path message } } }`;
const DELETE = `mutation ($input: DeleteCommentInput!) { deleteComment(input: $input) { comment { id } errors { code path message } } }`;

describe('bad input', () => {
  const document = (...content: object[]) => ({ body: { type: 'doc', content: [{ type: 'paragraph', content }] } });
  const nobody = toId('usr', '01999999-9999-7999-8999-999999999999');

  const cases: [string, (record: string, foreign: string) => object, string, string[], string, string][] = [
    ['nothing at all', () => ({}), 'COMMENT_EMPTY', ['input', 'body'], 'Kirjoita kommentti.', 'Write a comment.'],
    [
      'blanks',
      () => ({ text: ' \n\u200b\u2060 ' }),
      'COMMENT_EMPTY',
      ['input', 'text'],
      'Kirjoita kommentti.',
      'Write a comment.',
    ],
    [
      'no document',
      () => ({ body: 'text' }),
      'INVALID_VALUE',
      ['input', 'body'],
      'Anna kommentti dokumenttipuuna, jonka tyyppi on doc, tai tekstinä kentässä text.',
      'Give the comment as a document tree of type doc, or as text.',
    ],
    [
      'body and text',
      () => ({ ...document({ type: 'text', text: 'a' }), text: 'a' }),
      'INVALID_VALUE',
      ['input', 'text'],
      'Anna joko body tai text.',
      'Give either body or text.',
    ],
    [
      '100 kB',
      () => ({ text: 'ä'.repeat(51_200) }),
      'COMMENT_TOO_LONG',
      ['input', 'text'],
      'Kommentissa on 51 200 / 20 000 merkkiä.',
      'The comment has 51,200 of at most 20,000 characters.',
    ],
    [
      '20 150 characters in a tree',
      () => document({ type: 'text', text: '👍'.repeat(20_150) }),
      'COMMENT_TOO_LONG',
      ['input', 'body'],
      'Kommentissa on 20 150 / 20 000 merkkiä.',
      'The comment has 20,150 of at most 20,000 characters.',
    ],
    [
      '500 mentions',
      () =>
        document(...Array.from({ length: 500 }, (_, index) => ({ type: 'mention', attrs: { id: `usr_${index}` } }))),
      'TOO_MANY_MENTIONS',
      ['input', 'body'],
      'Kommentissa voi mainita enintään 50.',
      'A comment can mention 50 at most.',
    ],
    [
      'a mention of nobody',
      () => ({ text: `@[${nobody}] hei` }),
      'UNKNOWN_MENTION',
      ['input', 'text'],
      `Maininta ${nobody} ei viittaa kehenkään.`,
      `The mention ${nobody} is of nobody known.`,
    ],
    [
      'a mention that is no id',
      () => document({ type: 'mention', attrs: { id: 'kissa' } }),
      'UNKNOWN_MENTION',
      ['input', 'body'],
      'Maininta kissa ei viittaa kehenkään.',
      'The mention kissa is of nobody known.',
    ],
    [
      'a record that is not',
      () => ({ text: 'a', recordId: toId('pot', '01999999-9999-7999-8999-999999999999') }),
      'NOT_FOUND',
      ['input', 'recordId'],
      'Ei löydy',
      'Not found',
    ],
    [
      'a record of another type',
      (record) => ({ text: 'a', recordId: record.replace('pot_', 'acc_') }),
      'NOT_FOUND',
      ['input', 'recordId'],
      'Ei löydy',
      'Not found',
    ],
    [
      'no id',
      () => ({ text: 'a', recordId: "' or 1=1 --" }),
      'NOT_FOUND',
      ['input', 'recordId'],
      'Ei löydy',
      'Not found',
    ],
    [
      'an answer to no comment',
      () => ({ text: 'a', parentId: 'com_x' }),
      'NOT_FOUND',
      ['input', 'parentId'],
      'Ei löydy',
      'Not found',
    ],
    [
      'an answer to a comment elsewhere',
      (_, foreign) => ({ text: 'a', parentId: foreign }),
      'NOT_FOUND',
      ['input', 'parentId'],
      'Ei löydy',
      'Not found',
    ],
  ];

  it.each(cases)(
    'of %s is refused, in Finnish and English, and changes nothing',
    async (_, input, code, path, fi, en) => {
      const { aino, deal, comment } = company;
      const recordId = await deal();
      const { comment: elsewhere } = await comment(aino, await deal(), 'muualla');
      const before = await contents();
      const source = `mutation ($input: AddCommentInput!) { addComment(input: $input) { comment { id } mentionsNotDelivered { __typename } errors { code path message } } }`;
      for (const [language, message] of [
        ['fi', fi],
        ['en', en],
      ] as const) {
        const variables = { input: { recordId, ...input(recordId, elsewhere.id) } };
        const { data, errors } = await world.ask('activities', aino.actor, source, variables, language);
        expect(errors).toBeUndefined();
        expect(data.addComment.comment).toBeNull();
        expect(data.addComment.errors).toEqual([{ code, path, message: expect.any(String) }]);
        expect(data.addComment.errors[0].message.replace(/[\u00a0\u202f]/g, ' ')).toBe(message);
      }
      expect(await contents()).toEqual(before);
    },
  );

  it('of an edit or a deletion is refused and changes nothing', async () => {
    const { aino, matti, liisa, deal, comment, ask } = company;
    const record = await deal();
    const { comment: first } = await comment(aino, record, 'ensin');
    const { comment: gone } = await comment(aino, record, 'poistettu');
    await ask(aino, DELETE, { input: { id: gone.id } });
    const before = await contents();
    const refused = async (by: Person, source: string, input: object) => {
      const [payload] = Object.values(await ask(by, source, { input })) as {
        comment: unknown;
        errors: { code: string }[];
      }[];
      expect(payload!.comment).toBeNull();
      return payload!.errors.map(({ code }) => code);
    };
    expect(await refused(matti, EDIT, { id: first.id, text: 'minun' })).toEqual(['NOT_AUTHOR']);
    expect(await refused(liisa, EDIT, { id: first.id, text: 'minun' })).toEqual(['NOT_FOUND']);
    expect(await refused(liisa, DELETE, { id: first.id })).toEqual(['NOT_FOUND']);
    expect(await refused(aino, EDIT, { id: 'com_x', text: 'a' })).toEqual(['NOT_FOUND']);
    expect(await refused(aino, EDIT, { id: record, text: 'a' })).toEqual(['NOT_FOUND']);
    expect(await refused(aino, EDIT, { id: gone.id, text: 'a' })).toEqual(['COMMENT_DELETED']);
    expect(await refused(aino, EDIT, { id: first.id, text: '  ' })).toEqual(['COMMENT_EMPTY']);
    expect(await refused(aino, EDIT, { id: first.id })).toEqual(['COMMENT_EMPTY']);
    expect(await contents()).toEqual(before);
  });

  it('of a hostile text is only text', async () => {
    const { aino, deal, comment } = company;
    const record = await deal();
    const hostile = '<img src=x onerror=alert(1)> \u202e\u0000\ud800 {{x}}';
    const { comment: made } = await comment(aino, record, hostile);
    expect(made.text).toBe('<img src=x onerror=alert(1)> \ufffd {{x}}');
    expect(made.body.content).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: made.text }] }]);
  });

  /** Everything of this subgraph that a refused mutation must leave alone. */
  async function contents() {
    const [row] = await world.sql`select
      (select md5(string_agg(c::text, '|' order by c.id)) from activities.comment c) as comments,
      (select count(*) from activities.comment_version) as versions,
      (select count(*) from activities.notification) as notifications,
      (select count(*) from activities.follow) as follows,
      (select count(*) from outbox.event where topic in ('comment', 'notification')) as events`;
    return row;
  }
});
