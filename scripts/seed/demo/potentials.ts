import type { Faker } from '@faker-js/faker';
import type { Customer } from './accounts.ts';
import { dayOf, daysAfter, later, workingMoment } from './calendar.ts';
import type { ContactRow } from './contacts.ts';
import { COMPETITORS, OFFERS, type Offer } from './offers.ts';
import type { Staff } from './people.ts';

export interface PotentialRow {
  id: string;
  name: string;
  account_id: string;
  contact_id: string | null;
  stage: string;
  amount: number | null;
  probability: number | null;
  expected_close_date: string;
  closed_at: Date | null;
  stage_entered_at: Date;
  loss_reason: string | null;
  competitor: string | null;
  next_step: string | null;
  type: string;
  source: string;
  product: string;
  description: string | null;
  owner_id: string;
  created_by: string;
  created_at: Date;
  modified_at: Date;
}

/** Stages by how many deals stand in them, and how many days ago those were begun and got there. */
const STAGES = [
  { value: 'mapping', weight: 21, begun: [1, 75], entered: [1, 45] },
  { value: 'quoted', weight: 17, begun: [12, 110], entered: [1, 40] },
  { value: 'negotiation', weight: 10, begun: [25, 150], entered: [0, 24] },
  { value: 'won', weight: 30, begun: [50, 470], entered: [0, 420] },
  { value: 'lost', weight: 22, begun: [40, 470], entered: [0, 420] },
] as const;

/** Makes deals with customers in every stage, around today, oldest first. */
export function makePotentials(
  faker: Faker,
  { staff, customers, contacts }: { staff: Staff; customers: Customer[]; contacts: ContactRow[] },
  now: Date,
  count: number,
): PotentialRow[] {
  const peopleOf = Map.groupBy(contacts, ({ account_id }) => account_id);
  const deals = Array.from({ length: count }, () => {
    const customer = faker.helpers.arrayElement(customers);
    const contact = faker.helpers.arrayElement(peopleOf.get(customer.row.id)!);
    return makePotential(faker, staff, customer, contact, now);
  });
  return deals.sort((one, other) => one.created_at.getTime() - other.created_at.getTime());
}

function makePotential(faker: Faker, staff: Staff, customer: Customer, contact: ContactRow, now: Date): PotentialRow {
  const stage = faker.helpers.weightedArrayElement(STAGES.map((value) => ({ value, weight: value.weight })));
  const offer = faker.helpers.weightedArrayElement(OFFERS.map((value) => ({ value, weight: value.weight })));
  const begun = faker.number.int({ min: stage.begun[0], max: stage.begun[1] });
  const entered = faker.number.int({
    min: stage.entered[0],
    max: Math.max(stage.entered[0], Math.min(stage.entered[1], begun - 1)),
  });
  const createdAt = workingMoment(now, begun, faker);
  const enteredAt = later(workingMoment(now, entered, faker), createdAt);
  const open = stage.value !== 'won' && stage.value !== 'lost';
  const owner = ownerOf(faker, staff, customer);
  return {
    id: faker.string.uuid({ version: 7, refDate: createdAt }),
    name: nameOf(faker, offer, customer),
    account_id: customer.row.id,
    contact_id: faker.number.float() < 0.85 ? contact.id : null,
    stage: stage.value,
    amount: stage.value === 'mapping' && faker.number.float() < 0.3 ? null : amountOf(faker, offer),
    probability: open && faker.number.float() < 0.15 ? faker.helpers.arrayElement([25, 50, 60, 80]) : null,
    expected_close_date: dayOf(
      open
        ? daysAfter(now, faker.number.int({ min: -12, max: 130 }))
        : daysAfter(enteredAt, faker.number.int({ min: -9, max: 20 })),
    ),
    closed_at: open ? null : enteredAt,
    stage_entered_at: enteredAt,
    loss_reason:
      stage.value === 'lost'
        ? faker.helpers.arrayElement([
            'price',
            'price',
            'competitor',
            'competitor',
            'timing',
            'timing',
            'no_need',
            'no_answer',
          ])
        : null,
    competitor: faker.number.float() < 0.25 ? faker.helpers.arrayElement(COMPETITORS) : null,
    next_step: open && faker.number.float() < 0.8 ? faker.helpers.arrayElement(offer.steps) : null,
    type: offer.value === 'maintenance' ? 'renewal' : faker.helpers.arrayElement(['new', 'new', 'existing']),
    source: faker.helpers.arrayElement(['web', 'referral', 'referral', 'fair', 'call', 'partner']),
    product: offer.value,
    description: null,
    owner_id: owner,
    created_by: staff.isGroup(owner) ? staff.managerOf(customer.town.region) : owner,
    created_at: createdAt,
    modified_at: enteredAt,
  };
}

/** Mostly whoever looks after the customer, sometimes the region together. */
function ownerOf(faker: Faker, staff: Staff, { row, town }: Customer): string {
  if (faker.number.float() < 0.14) return staff.groupOf(town.region);
  return staff.isGroup(row.owner_id) ? staff.someoneOf(town.region, faker) : row.owner_id;
}

function nameOf(faker: Faker, offer: Offer, { trade, town }: Customer): string {
  const site = `${town.genitive} ${faker.helpers.arrayElement(trade.sites)}`;
  return faker.helpers.arrayElement(offer.names).replace('{site}', site);
}

/** Small deals are more common than large ones; rounded as quotes are. */
function amountOf(faker: Faker, { least, most }: Offer): number {
  const amount = least * (most / least) ** (faker.number.float() * faker.number.float({ min: 0.5, max: 1 }));
  const step = amount < 10_000 ? 50 : amount < 50_000 ? 250 : 1_000;
  return Math.round(amount / step) * step;
}
