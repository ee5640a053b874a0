import type { Faker } from '@faker-js/faker';
import { workingMoment } from './calendar.ts';
import { asciiName, businessId, phoneNumber } from './identifiers.ts';
import type { Staff } from './people.ts';
import { STREETS, TOWNS, type Town } from './places.ts';
import { PLACES, TRADES, type Trade } from './trades.ts';

export interface AccountRow {
  id: string;
  name: string;
  business_id: string;
  vat_id: string;
  type: string;
  status: string;
  industry: string;
  website: string;
  phone: string;
  email: string;
  employees: number;
  annual_revenue: number;
  founded_year: number;
  billing_street: string;
  billing_postcode: string;
  billing_city: string;
  billing_country: string;
  parent_id: string | null;
  description: string;
  owner_id: string;
  created_by: string;
  created_at: Date;
  modified_at: Date;
}

/** A customer and what its deals need to know of it. */
export interface Customer {
  row: AccountRow;
  trade: Trade;
  town: Town;
  domain: string;
}

const PARENTS = 8;

/** Makes customers of every trade and town, oldest first; the first few are parent companies of some others. */
export function makeAccounts(faker: Faker, staff: Staff, now: Date, count: number): Customer[] {
  const names = new Set<string>();
  const ages = Array.from({ length: count }, () => faker.number.int({ min: 3, max: 1_300 })).sort(
    (one, other) => other - one,
  );
  const customers = ages.map((age) => makeCustomer(faker, staff, workingMoment(now, age, faker), names));
  customers.sort((one, other) => one.row.created_at.getTime() - other.row.created_at.getTime());
  for (const { row } of faker.helpers.arrayElements(customers.slice(PARENTS), 3 * PARENTS)) {
    row.parent_id = faker.helpers.arrayElement(customers.slice(0, PARENTS)).row.id;
  }
  return customers;
}

function makeCustomer(faker: Faker, staff: Staff, createdAt: Date, names: Set<string>): Customer {
  const trade = faker.helpers.weightedArrayElement(TRADES.map((value) => ({ value, weight: value.weight })));
  const town = faker.helpers.arrayElement(TOWNS);
  const name = newName(faker, trade, names);
  const domain = `${asciiName(name.replace(/ (Oy|, tilapalvelut)$/, ''))}.example`;
  const owner = faker.number.float() < 0.12 ? staff.groupOf(town.region) : staff.someoneOf(town.region, faker);
  const id = faker.string.uuid({ version: 7, refDate: createdAt });
  const company = businessId(faker.number.int({ min: 7_000_000, max: 9_999_999 }));
  const employees = Math.round(4 * 200 ** (faker.number.float() ** 1.6));
  return {
    trade,
    town,
    domain,
    row: {
      id,
      name,
      business_id: company,
      vat_id: `FI${company.replace('-', '')}`,
      type: faker.helpers.weightedArrayElement([
        { value: 'customer', weight: 66 },
        { value: 'prospect', weight: 26 },
        { value: 'partner', weight: 6 },
        { value: 'supplier', weight: 2 },
      ]),
      status: faker.helpers.weightedArrayElement([
        { value: 'active', weight: 88 },
        { value: 'passive', weight: 9 },
        { value: 'ended', weight: 3 },
      ]),
      industry: trade.industry,
      website: `https://www.${domain}`,
      phone: phoneNumber(faker),
      email: `info@${domain}`,
      employees,
      annual_revenue: employees * faker.number.int({ min: 90, max: 260 }) * 1_000,
      founded_year: faker.number.int({ min: 1946, max: 2021 }),
      billing_street: `${faker.helpers.arrayElement(STREETS)} ${faker.number.int({ min: 1, max: 58 })}`,
      billing_postcode: town.postcode,
      billing_city: town.name,
      billing_country: 'FI',
      parent_id: null,
      description: trade.description,
      owner_id: owner,
      created_by: staff.isGroup(owner) ? staff.managerOf(town.region) : owner,
      created_at: createdAt,
      modified_at: createdAt,
    },
  };
}

function newName(faker: Faker, trade: Trade, taken: Set<string>): string {
  for (;;) {
    const name = faker.helpers
      .arrayElement(trade.names)
      .replace('{place}', faker.helpers.arrayElement(PLACES))
      .replace('{surname}', faker.person.lastName());
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}
