import type { Faker } from '@faker-js/faker';
import { dayOf, daysAfter, workingMoment } from './calendar.ts';
import type { LeadRow } from './leads.ts';
import type { Staff } from './people.ts';
import type { PotentialRow } from './potentials.ts';

const TASKS = [
  'Soita ja kysy päätöksestä',
  'Lähetä tarjous',
  'Tarkista mitoitus suunnittelijalta',
  'Toimita referenssit',
  'Päivitä tarjous uusilla hinnoilla',
  'Sovi kohdekäynti',
  'Lähetä sopimusluonnos',
  'Pyydä piirustukset',
];
const EVENTS = [
  { type: 'customer_meeting', subject: 'Tarjouksen läpikäynti', hours: 1 },
  { type: 'customer_meeting', subject: 'Kohdekäynti', hours: 2 },
  { type: 'call', subject: 'Puhelu: aikataulu', hours: 0.5 },
  { type: 'meeting', subject: 'Suunnittelupalaveri', hours: 1.5 },
  { type: 'training', subject: 'Käyttöopastus', hours: 3 },
];
/** Days from today on which things are to be done, or were: more soon than late. */
const DAYS = [-40, -25, -14, -9, -5, -3, -2, -1, 0, 0, 1, 1, 2, 3, 4, 6, 8, 11, 15, 22];
/** Of what lies behind, this much has been done; the rest is late. */
const DONE = 0.8;

interface Subject {
  id: string;
  account_id: string | null;
  contact_id: string | null;
  owner_id: string;
}

/** Makes tasks and events about open deals and leads, around today, with what ties them to those. */
export function makeActivities(
  faker: Faker,
  { staff, potentials, leads }: { staff: Staff; potentials: PotentialRow[]; leads: LeadRow[] },
  now: Date,
  count: number,
) {
  const open = potentials.filter(({ closed_at }) => !closed_at);
  const fresh = leads.filter(({ status }) => status === 'new' || status === 'contacted');
  const subjects: Subject[] = [...open, ...fresh.map((lead) => ({ ...lead, account_id: null, contact_id: null }))];
  const made = Array.from({ length: count }, () => {
    const about = faker.helpers.arrayElement(subjects);
    return { about, row: makeActivity(faker, staff, about, now) };
  });
  return {
    activities: made.map(({ row }) => row),
    links: made.map(({ about, row }) => ({ activity_id: row.id, record_id: about.id })),
  };
}

function makeActivity(faker: Faker, staff: Staff, about: Subject, now: Date) {
  const task = faker.number.float() < 0.6;
  const days = faker.helpers.arrayElement(DAYS);
  const over = days < 0 && (!task || faker.number.float() < DONE);
  const createdAt = workingMoment(now, Math.max(0, -days) + faker.number.int({ min: 1, max: 12 }), faker);
  const group = staff.isGroup(about.owner_id);
  const author = group ? faker.helpers.arrayElement(staff.readersOf(about.owner_id)).id : about.owner_id;
  const times = task ? taskTimes(faker, now, days, over) : eventTimes(faker, now, days, over);
  return {
    id: faker.string.uuid({ version: 7, refDate: createdAt }),
    kind: task ? 'TASK' : 'EVENT',
    ...times,
    priority: faker.helpers.arrayElement(['LOW', 'NORMAL', 'NORMAL', 'NORMAL', 'HIGH']),
    visibility: 'PUBLIC',
    all_day: false,
    account_id: about.account_id,
    contact_id: about.contact_id,
    done_at: over ? daysAfter(now, days) : null,
    owner_id: about.owner_id,
    created_by: author,
    created_at: createdAt,
    modified_at: createdAt,
  };
}

function taskTimes(faker: Faker, now: Date, days: number, done: boolean) {
  return {
    type: 'task',
    subject: faker.helpers.arrayElement(TASKS),
    status: done ? 'done' : faker.helpers.arrayElement(['not_started', 'not_started', 'in_progress', 'waiting']),
    due_date: faker.number.float() < 0.9 ? dayOf(daysAfter(now, days)) : null,
    starts_at: null,
    ends_at: null,
    location: null,
  };
}

function eventTimes(faker: Faker, now: Date, days: number, over: boolean) {
  const { type, subject, hours } = faker.helpers.arrayElement(EVENTS);
  const start = daysAfter(now, days);
  start.setUTCHours(faker.number.int({ min: 6, max: 12 }), faker.helpers.arrayElement([0, 30]), 0, 0);
  return {
    type,
    subject,
    status: over ? faker.helpers.arrayElement(['held', 'held', 'held', 'not_held']) : 'planned',
    due_date: null,
    starts_at: start,
    ends_at: new Date(start.getTime() + hours * 3_600_000),
    location: type === 'customer_meeting' ? 'Asiakkaan luona' : null,
  };
}
