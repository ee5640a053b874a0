import type { Faker } from '@faker-js/faker';
import { toId } from '#platform/id.ts';
import {
  type CommentDocument,
  type Inline,
  plainText,
} from '../../../subgraphs/activities/discussion/document/document.ts';
import type { Customer } from './accounts.ts';
import type { ContactRow } from './contacts.ts';
import type { Staff, StaffUser } from './people.ts';
import type { PotentialRow } from './potentials.ts';
import { ACCOUNT_TALKS, type Line, LOST_TALKS, OFFER_TALKS, OPEN_TALKS, type Speaker, WON_TALKS } from './talk.ts';

export interface CommentRow {
  id: string;
  record_id: string;
  parent_id: string | null;
  author_id: string;
  body: CommentDocument;
  text: string;
  mentions: string[];
  created_at: Date;
}

/** A record that is talked about. */
interface Subject {
  id: string;
  owner_id: string;
  begun: Date;
  talks: Line[][];
  names: { contact: string; account: string };
}

const MINUTE = 60_000;

/** Makes talks about the deals that moved lately and about some customers; by people who may see them, oldest first. */
export function makeDiscussions(
  faker: Faker,
  {
    staff,
    customers,
    contacts,
    potentials,
  }: { staff: Staff; customers: Customer[]; contacts: ContactRow[]; potentials: PotentialRow[] },
  now: Date,
): CommentRow[] {
  const accountOf = new Map(customers.map(({ row }) => [row.id, row]));
  const contactOf = new Map(contacts.map((contact) => [contact.account_id, contact]));
  const namesFor = (accountId: string) => ({
    contact: contactOf.get(accountId)!.first_name,
    account: accountOf.get(accountId)!.name,
  });
  const lately = potentials.toSorted((one, other) => other.stage_entered_at.getTime() - one.stage_entered_at.getTime());
  const deals = faker.helpers.arrayElements(lately.slice(0, 260), 120).map(
    (deal): Subject => ({
      id: deal.id,
      owner_id: deal.owner_id,
      begun: deal.stage_entered_at,
      talks: talksAbout(deal),
      names: namesFor(deal.account_id),
    }),
  );
  const accounts = faker.helpers.arrayElements(customers, 30).map(
    ({ row }): Subject => ({
      id: row.id,
      owner_id: row.owner_id,
      begun: new Date(now.getTime() - faker.number.int({ min: 1, max: 60 }) * 1_440 * MINUTE),
      talks: ACCOUNT_TALKS,
      names: namesFor(row.id),
    }),
  );
  return [...deals, ...accounts]
    .flatMap((subject) => talkAbout(faker, staff, subject, now))
    .sort((one, other) => one.created_at.getTime() - other.created_at.getTime());
}

function talksAbout({ stage, product }: PotentialRow): Line[][] {
  if (stage === 'won') return WON_TALKS;
  if (stage === 'lost') return LOST_TALKS;
  return [...OPEN_TALKS, ...(OFFER_TALKS[product] ?? [])];
}

function talkAbout(faker: Faker, staff: Staff, subject: Subject, now: Date): CommentRow[] {
  const speakers = speakersOf(faker, staff, subject.owner_id);
  const lines = faker.helpers.arrayElement(subject.talks);
  const gap = Math.max(0, now.getTime() - subject.begun.getTime()) / (lines.length + 1);
  let at = subject.begun.getTime();
  let first: string | null = null;
  return lines.map((line) => {
    at += faker.number.float({ min: 0.1, max: 1 }) * Math.min(gap, 1_600 * MINUTE);
    const createdAt = new Date(at);
    const body = documentOf(line.text, speakers, subject.names);
    const id = faker.string.uuid({ version: 7, refDate: createdAt });
    const row: CommentRow = {
      id,
      record_id: subject.id,
      parent_id: line.answer ? first : null,
      author_id: speakers[line.by].id,
      body,
      text: plainText(body),
      mentions: mentionedIn(line.text, speakers),
      created_at: createdAt,
    };
    first ??= id;
    return row;
  });
}

type Speakers = Record<Speaker, StaffUser>;

/** Who plays which part, all of them able to see a record of this owner; nobody plays two parts. */
function speakersOf(faker: Faker, staff: Staff, owner: string): Speakers {
  const readers = staff.readersOf(owner);
  const [chief, director] = readers.filter(({ rank }) => rank === 'lead');
  const manager = readers.find(({ rank }) => rank === 'manager')!;
  const sellers = readers.filter(({ rank }) => rank === 'seller');
  const byOwner = readers.find(({ id }) => id === owner) ?? faker.helpers.arrayElement(sellers);
  return { chief: chief!, director: director!, manager: byOwner === manager ? director! : manager, owner: byOwner };
}

const MARK = /\{(@?)(\w+)\}/g;

function documentOf(text: string, speakers: Speakers, names: Subject['names']): CommentDocument {
  const content: Inline[] = [];
  let end = 0;
  const add = (words: string) => {
    const last = content.at(-1);
    if (words && last?.type === 'text') last.text += words;
    else if (words) content.push({ type: 'text', text: words });
  };
  for (const { 0: mark, 1: at, 2: name, index } of text.matchAll(MARK)) {
    add(text.slice(end, index));
    end = index + mark.length;
    if (!at) add(names[name as keyof typeof names]);
    else content.push(mentionOf(speakers[name as Speaker]));
  }
  add(text.slice(end));
  return { type: 'doc', content: [{ type: 'paragraph', content }] };
}

function mentionOf({ id, name }: StaffUser): Inline {
  return { type: 'mention', attrs: { id: toId('usr', id), label: name } };
}

function mentionedIn(text: string, speakers: Speakers): string[] {
  const mentioned = [...text.matchAll(MARK)].flatMap(([, at, name]) => (at ? [speakers[name as Speaker].id] : []));
  return [...new Set(mentioned)];
}
