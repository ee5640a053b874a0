import type { Faker } from '@faker-js/faker';
import type { Customer } from './accounts.ts';
import { workingMoment } from './calendar.ts';
import { asciiName, phoneNumber } from './identifiers.ts';

export interface ContactRow {
  id: string;
  first_name: string;
  last_name: string;
  title: string;
  account_id: string;
  email: string;
  mobile: string;
  city: string;
  country: string;
  language: string;
  owner_id: string;
  created_by: string;
  created_at: Date;
  modified_at: Date;
}

/** Makes people at customers: everybody has one, the rest go where they fall; oldest first. */
export function makeContacts(faker: Faker, customers: Customer[], now: Date, count: number): ContactRow[] {
  const more = Array.from({ length: count - customers.length }, () => faker.helpers.arrayElement(customers));
  const contacts = [...customers, ...more].map((customer) => makeContact(faker, customer, now));
  return contacts.sort((one, other) => one.created_at.getTime() - other.created_at.getTime());
}

function makeContact(faker: Faker, { row: account, trade, town, domain }: Customer, now: Date): ContactRow {
  const first = faker.person.firstName();
  const last = faker.person.lastName();
  const age = (now.getTime() - account.created_at.getTime()) / 86_400_000;
  const createdAt = workingMoment(now, age * faker.number.float({ min: 0.1, max: 1 }), faker);
  return {
    id: faker.string.uuid({ version: 7, refDate: createdAt }),
    first_name: first,
    last_name: last,
    title: faker.helpers.arrayElement(trade.titles),
    account_id: account.id,
    email: `${asciiName(first)}.${asciiName(last)}@${domain}`,
    mobile: phoneNumber(faker),
    city: town.name,
    country: 'FI',
    language: faker.number.float() < 0.93 ? 'fi' : 'sv',
    owner_id: account.owner_id,
    created_by: account.created_by,
    created_at: createdAt,
    modified_at: createdAt,
  };
}
