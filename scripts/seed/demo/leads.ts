import type { Faker } from '@faker-js/faker';
import { later, workingMoment } from './calendar.ts';
import { asciiName, businessId, phoneNumber } from './identifiers.ts';
import type { Staff } from './people.ts';
import { TOWNS } from './places.ts';
import { PLACES, TRADES } from './trades.ts';

/** Where leads stand, how many of them, and how many days ago they came and got there. */
const STATUSES = [
  { value: 'new', weight: 34, begun: [0, 12], entered: [0, 12] },
  { value: 'contacted', weight: 28, begun: [3, 40], entered: [0, 14] },
  { value: 'qualified', weight: 16, begun: [6, 60], entered: [0, 12] },
  { value: 'disqualified', weight: 22, begun: [10, 200], entered: [1, 120] },
] as const;

/** What people write into the form on the web site. */
const WISHES = [
  'Lämpöpumppu nykyisen öljykattilan tilalle, hinta-arvio ensin.',
  'Ilmanvaihdon huolto kerran vuodessa, kolme kohdetta.',
  'Kuntotarkastus ennen kaupantekoa, mahdollisimman pian.',
  'Tarjous jäähdytyksestä toimistoon, noin 400 neliötä.',
  'Keskusteltiin messuilla, kiinnostus energiaremonttiin.',
  'Pyydetty soittamaan ensi viikolla.',
];

/** Makes leads from the web, fairs and calls, around today, oldest first; some are of people without a company. */
export function makeLeads(faker: Faker, staff: Staff, now: Date, count: number) {
  const leads = Array.from({ length: count }, () => makeLead(faker, staff, now));
  return leads.sort((one, other) => one.created_at.getTime() - other.created_at.getTime());
}

export type LeadRow = ReturnType<typeof makeLead>;

function makeLead(faker: Faker, staff: Staff, now: Date) {
  const status = faker.helpers.weightedArrayElement(STATUSES.map((value) => ({ value, weight: value.weight })));
  const trade = faker.helpers.weightedArrayElement(TRADES.map((value) => ({ value, weight: value.weight })));
  const town = faker.helpers.arrayElement(TOWNS);
  const [first, last] = [faker.person.firstName(), faker.person.lastName()];
  const company = faker.number.float() < 0.85 ? companyName(faker, trade.names) : null;
  const domain = company ? `${asciiName(company.replace(/ Oy$/, ''))}.example` : 'posti.example';
  const begun = faker.number.int({ min: status.begun[0], max: status.begun[1] });
  const createdAt = workingMoment(now, begun, faker);
  const enteredAt = later(
    workingMoment(now, faker.number.int({ min: status.entered[0], max: Math.min(status.entered[1], begun) }), faker),
    createdAt,
  );
  const owner = faker.number.float() < 0.3 ? staff.groupOf(town.region) : staff.someoneOf(town.region, faker);
  return {
    id: faker.string.uuid({ version: 7, refDate: createdAt }),
    company,
    business_id:
      company && faker.number.float() < 0.3 ? businessId(faker.number.int({ min: 5_000_000, max: 6_999_999 })) : null,
    first_name: first,
    last_name: last,
    title: company ? faker.helpers.arrayElement(trade.titles) : null,
    status: status.value,
    disqualified_reason:
      status.value === 'disqualified'
        ? faker.helpers.arrayElement(['not_reached', 'no_need', 'no_need', 'no_budget', 'wrong_target', 'duplicate'])
        : null,
    rating: status.value === 'new' ? null : faker.helpers.arrayElement(['hot', 'warm', 'warm', 'cold']),
    source: faker.helpers.arrayElement(['web', 'web', 'web', 'fair', 'call', 'referral', 'partner']),
    email: `${asciiName(first)}.${asciiName(last)}@${domain}`,
    phone: phoneNumber(faker),
    website: company ? `https://www.${domain}` : null,
    postcode: town.postcode,
    city: town.name,
    country: 'FI',
    industry: company ? trade.industry : null,
    expected_amount: faker.number.float() < 0.5 ? faker.number.int({ min: 4, max: 120 }) * 500 : null,
    marketing_consent: faker.number.float() < 0.6,
    description: faker.helpers.arrayElement(WISHES),
    status_entered_at: enteredAt,
    owner_id: owner,
    created_by: staff.isGroup(owner) ? staff.managerOf(town.region) : owner,
    created_at: createdAt,
    modified_at: enteredAt,
  };
}

function companyName(faker: Faker, names: string[]): string {
  return faker.helpers
    .arrayElement(names)
    .replace('{place}', faker.helpers.arrayElement(PLACES))
    .replace('{surname}', faker.person.lastName());
}
