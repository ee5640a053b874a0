import './mail.texts.ts';
import { type Language, text } from '#platform/errors/texts.ts';
import type { MailItem } from './mail-items.ts';

/** For whom and from where a mail is written. */
export interface Recipient {
  language: Language;
  timeZone: string;
  /** Where the client is found, without a slash at the end. */
  publicUrl: string;
}

/** Longest part of what was said that a mail quotes. */
const QUOTED = 2_000;

/** A mail of one or more things, record by record in the order in which they began: subject, plain text and HTML. */
export function composeMail(items: MailItem[], recipient: Recipient) {
  const records = [...Map.groupBy(items, ({ path }) => path).values()];
  const settings = `${recipient.publicUrl}/settings/notifications`;
  const why = text('MAIL_WHY', recipient.language);
  const change = text('MAIL_SETTINGS', recipient.language);
  return {
    subject: subjectOf(items, records.length, recipient.language),
    text: [...records.map((lines) => plainRecord(lines, recipient)), `-- \n${why}\n${change}: ${settings}\n`].join(
      '\n\n',
    ),
    html: `<!doctype html><html lang="${recipient.language}"><body style="${BODY}">${records
      .map((lines) => htmlRecord(lines, recipient))
      .join(
        '',
      )}<p style="${SMALL}">${escaped(why)} <a href="${escaped(settings)}">${escaped(change)}</a></p></body></html>`,
  };
}

const BODY = 'font: 15px/1.5 system-ui, sans-serif; max-width: 40em; margin: 0 auto; padding: 16px';
const SMALL = 'font-size: 13px; opacity: 0.7; border-top: 1px solid; padding-top: 8px; margin-top: 32px';
const QUOTE = 'border-left: 3px solid; margin: 4px 0 16px; padding: 0 0 0 12px; white-space: pre-wrap';

function subjectOf(items: MailItem[], records: number, language: Language): string {
  const [first] = items;
  if (!first) return '';
  const record = oneLine(first.title);
  if (items.length === 1) return text('MAIL_ONE', language, { what: oneLine(doing(first, language)), record });
  if (records > 1) return text('MAIL_MANY_RECORDS', language, { count: items.length });
  return text('MAIL_MANY', language, { count: items.length, record });
}

function plainRecord(items: MailItem[], recipient: Recipient): string {
  const parts = items.map((item) => {
    const head = `${doing(item, recipient.language)}, ${moment(item.at, recipient)}`;
    return item.said ? `${head}\n${quoted(item.said).replace(/^/gm, '> ')}` : head;
  });
  return [`${oneLine(items[0]!.title)}\n${linkTo(items[0]!, recipient)}`, ...parts].join('\n\n');
}

function htmlRecord(items: MailItem[], recipient: Recipient): string {
  const [first] = items;
  const parts = items.map((item) => {
    const head = `<p>${escaped(doing(item, recipient.language))}, ${escaped(moment(item.at, recipient))}</p>`;
    return item.said ? `${head}<blockquote style="${QUOTE}">${escaped(quoted(item.said))}</blockquote>` : head;
  });
  const title = `<a href="${escaped(linkTo(first!, recipient))}">${escaped(oneLine(first!.title))}</a>`;
  return `<h2 style="font-size: 17px">${title}</h2>${parts.join('')}`;
}

function doing({ kind, who, count }: MailItem, language: Language): string {
  const what = kind === 'ASSIGNMENT' && count > 1 ? 'MAIL_ASSIGNMENTS' : `MAIL_${kind}`;
  return text(what, language, { who: who ?? text('MAIL_NOBODY', language), count });
}

/** To the record, at the first comment that is told of. */
function linkTo({ path, comment }: MailItem, { publicUrl }: Recipient): string {
  return `${publicUrl}/${path}${comment ? `?comment=${comment}` : ''}`;
}

function moment(at: Date, { language, timeZone }: Recipient): string {
  return new Intl.DateTimeFormat(language === 'fi' ? 'fi-FI' : 'en-GB', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone,
  }).format(at);
}

function quoted(words: string): string {
  return words.length > QUOTED ? `${words.slice(0, QUOTED).toWellFormed()}…` : words;
}

/** A header or a heading is one line, whatever stands in a title. */
function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

function escaped(words: string): string {
  return words.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
