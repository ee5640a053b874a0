import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '#platform/log.ts';
import { createMailer } from '#platform/mail/mailer.ts';
import type { Platform } from '#platform/platform.ts';
import { openInbox, type ReceivedMail } from '#platform/testing/inbox.ts';
import type { Person } from '#tests/people.ts';
import { openWorld, type World } from '#tests/world.ts';
import { aCompany, type Company } from '../../testing/company.ts';
import { sendMails } from './send-mails.ts';

let world: World;
let company: Company;
let inbox: Awaited<ReturnType<typeof openInbox>>;
let verdict: (mail: ReceivedMail) => string | undefined;

beforeAll(async () => {
  world = await openWorld();
  company = await aCompany(world);
  inbox = await openInbox({ judge: (mail) => verdict(mail) });
});
afterAll(() => inbox.close());
beforeEach(async () => {
  verdict = () => undefined;
  inbox.mails.length = 0;
  await world.sql`delete from activities.notification`;
  await world.sql`delete from activities.notification_setting`;
});

/** The platform at a moment from now on, mailing to an SMTP server. */
function platformAt(minutes: number, url = inbox.url): Platform {
  return {
    ...world.platform,
    config: { ...world.platform.config, publicUrl: 'https://crm.esimerkki.fi' },
    clock: { now: () => new Date(Date.now() + minutes * 60_000) },
    mail: createMailer(url, 'Solmu <solmu@esimerkki.fi>', createLog('silent')),
  };
}

const run = (minutes: number, pace: 'IMMEDIATELY' | 'HOURLY' | 'DAILY' = 'IMMEDIATELY') =>
  sendMails(world.running.get('activities')!, platformAt(minutes), pace);

const PACE = `mutation ($input: SetNotificationSettingInput!) { setNotificationSetting(input: $input) { settings { kind email } errors { code } } }`;
const choose = (by: Person, kind: string, email: string) => company.ask(by, PACE, { input: { kind, email } });

describe('a mention', () => {
  it('comes by mail with its text and a link to the comment, in the language of its receiver', async () => {
    const { aino, matti, cecilia, deal, comment } = company;
    await world.sql`update identity."user" set language = 'en' where id = ${cecilia.uuid}`;
    const record = await deal({ name: 'Kone & Oy <hissit>' });
    const { comment: made } = await comment(
      aino,
      record,
      `@[${matti.id}] @[${cecilia.id}] katso <b>tämä</b> & ääkköset`,
    );
    await run(3);
    const [fi, en] = ['matti.meikäläinen@esimerkki.fi', 'cecilia.berg@esimerkki.fi'].map((address) =>
      inbox.mails.find(({ to }) => to.includes(address)),
    );
    expect(fi?.subject).toBe('Aino Aalto mainitsi sinut: Kone & Oy <hissit>');
    expect(en?.subject).toBe('Aino Aalto mentioned you: Kone & Oy <hissit>');
    expect(fi?.text).toContain('> @Matti Meikäläinen @Cecilia Berg katso <b>tämä</b> & ääkköset');
    expect(fi?.text).toContain(`https://crm.esimerkki.fi/potentials/${record}?comment=${made.id}`);
    expect(fi?.html).toContain('katso &#60;b&#62;tämä&#60;/b&#62; &#38; ääkköset');
    expect(fi?.html).not.toContain('<b>');
    expect(fi?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(inbox.mails).toHaveLength(2);
  });

  it('is mailed once, whoever runs the job and however often', async () => {
    const { aino, matti, deal, comment } = company;
    await comment(aino, await deal(), `@[${matti.id}] hei`);
    await Promise.all([run(3), run(3), run(3)]);
    await run(4);
    expect(inbox.mails).toHaveLength(1);
  });

  it('that has been read is not mailed', async () => {
    const { aino, matti, deal, comment, ask } = company;
    await comment(aino, await deal(), `@[${matti.id}] hei`);
    await ask(matti, `mutation { markRead(input: { all: true }) { unreadCount errors { code } } }`);
    await run(3);
    expect(inbox.mails).toEqual([]);
  });

  it('on a record that may no longer be seen is not mailed', async () => {
    const { aino, matti, cecilia, north, deal, comment, change } = company;
    const record = await deal();
    await comment(aino, record, `@[${matti.id}] salaisuus`);
    await change(cecilia, record, 1, { ownerId: north });
    await run(3);
    expect(inbox.mails).toEqual([]);
  });

  it('whose comment was deleted or edited comes as it now is, or not at all', async () => {
    const { aino, matti, deal, comment, ask } = company;
    const record = await deal();
    const first = await comment(aino, record, `@[${matti.id}] salasana on kissa`);
    const second = await comment(aino, record, `@[${matti.id}] poistuu`);
    const text = `@[${matti.id}] hups`;
    await ask(aino, `mutation ($input: EditCommentInput!) { editComment(input: $input) { errors { code } } }`, {
      input: { id: first.comment.id, text },
    });
    await ask(aino, `mutation ($input: DeleteCommentInput!) { deleteComment(input: $input) { errors { code } } }`, {
      input: { id: second.comment.id },
    });
    await run(3);
    expect(inbox.mails).toHaveLength(1);
    expect(inbox.mails[0]!.text).toContain('hups');
    expect(inbox.mails[0]!.text).not.toContain('kissa');
    expect(inbox.mails[0]!.text).not.toContain('poistuu');
  });
});

it('of many records that became somebody’s leads to their list', async () => {
  const { aino, matti } = company;
  await world.sql`insert into activities.notification (receiver_id, kind, module, count, actor_id, cause)
    values (${matti.uuid}, 'ASSIGNMENT', 'potentials', 240, ${aino.uuid}, 'run:1:owner')`;
  await run(3);
  expect(inbox.mails[0]!.subject).toBe('Aino Aalto antoi vastuullesi 240 tietuetta: Potentiaalit');
  expect(inbox.mails[0]!.text).toContain('https://crm.esimerkki.fi/potentials\n');
});

describe('what is said within two minutes', () => {
  it('comes in one mail, in order', async () => {
    const { aino, matti, deal, comment } = company;
    const record = await deal();
    for (const word of ['yksi', 'kaksi', 'kolme', 'neljä']) await comment(aino, record, `@[${matti.id}] ${word}`);
    await run(1);
    expect(inbox.mails).toEqual([]);
    await run(3);
    expect(inbox.mails).toHaveLength(1);
    expect(inbox.mails[0]!.subject).toBe('4 uutta ilmoitusta: Kone Oy hissit');
    expect(inbox.mails[0]!.text.match(/yksi|kaksi|kolme|neljä/g)).toEqual(['yksi', 'kaksi', 'kolme', 'neljä']);
  });
});

describe('a pace', () => {
  it('that was chosen is kept, and a digest gathers all records', async () => {
    const { aino, matti, deal, comment } = company;
    await choose(matti, 'MENTION', 'DAILY');
    for (const name of ['Eka', 'Toka']) await comment(aino, await deal({ name }), `@[${matti.id}] ${name} kauppa`);
    await run(3);
    await run(60, 'HOURLY');
    expect(inbox.mails).toEqual([]);
    await run(600, 'DAILY');
    expect(inbox.mails.map(({ subject }) => subject)).toEqual(['2 uutta ilmoitusta']);
    expect(inbox.mails[0]!.text).toMatch(/Eka kauppa[\s\S]*Toka kauppa/);
  });

  it('of never sends nothing', async () => {
    const { aino, matti, deal, comment } = company;
    await choose(matti, 'MENTION', 'NEVER');
    await comment(aino, await deal(), `@[${matti.id}] hei`);
    for (const pace of ['IMMEDIATELY', 'HOURLY', 'DAILY'] as const) await run(60, pace);
    expect(inbox.mails).toEqual([]);
  });
});

describe('a mail server', () => {
  it('that turns a mail away for now gets it with the next run', async () => {
    const { aino, matti, deal, comment } = company;
    await comment(aino, await deal(), `@[${matti.id}] hei`);
    verdict = () => '450 later';
    await run(3);
    verdict = () => undefined;
    await run(4);
    await run(5);
    expect(inbox.mails).toHaveLength(1);
  });

  it('that refuses a mail for good is not asked again', async () => {
    const { aino, matti, deal, comment } = company;
    await comment(aino, await deal(), `@[${matti.id}] hei`);
    verdict = () => '550 nobody here';
    await run(3);
    verdict = () => undefined;
    await run(4);
    expect(inbox.mails).toEqual([]);
  });

  it('that breaks off after it took a mail does not get it again', async () => {
    const { aino, matti, deal, comment } = company;
    await comment(aino, await deal(), `@[${matti.id}] hei`);
    const platform = platformAt(3);
    const breaking = {
      ...platform.mail,
      send: async (mail: Parameters<typeof platform.mail.send>[0]) => {
        await platform.mail.send(mail);
        throw Object.assign(new Error('Connection closed unexpectedly'), { code: 'ECONNECTION', command: 'DATA' });
      },
    };
    await sendMails(world.running.get('activities')!, { ...platform, mail: breaking }, 'IMMEDIATELY');
    await run(4);
    expect(inbox.mails).toHaveLength(1);
  });

  it('that is away loses nothing', async () => {
    const { aino, matti, deal, comment } = company;
    await comment(aino, await deal(), `@[${matti.id}] hei`);
    await sendMails(world.running.get('activities')!, platformAt(3, 'smtp://127.0.0.1:9'), 'IMMEDIATELY');
    await run(4);
    expect(inbox.mails).toHaveLength(1);
  });
});
