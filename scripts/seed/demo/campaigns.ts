import type { Faker } from '@faker-js/faker';
import { dayOf, daysAfter, workingMoment } from './calendar.ts';
import type { ContactRow } from './contacts.ts';
import type { LeadRow } from './leads.ts';
import type { Staff } from './people.ts';
import type { Region } from './staff.ts';

interface Plan {
  name: string;
  /** Whose manager has it; else the director. */
  region: Region | null;
  type: 'email' | 'call' | 'event' | 'other';
  active: boolean;
  goal: string;
  budget: number;
  expectedRevenue: number | null;
  /** How many days ago it began; less than nothing is to come. */
  begun: number;
  lasts: number;
  /** Which towns, or everybody; and how large a part of those. */
  towns: string[] | null;
  part: number;
  leads: number;
}

const PLANS: readonly Plan[] = [
  {
    name: 'Kuukausikirje lämmityksestä',
    region: null,
    type: 'email',
    active: true,
    goal: 'Pysytään mielessä ennen lämmityskautta',
    budget: 2400,
    expectedRevenue: null,
    begun: 210,
    lasts: 365,
    towns: null,
    part: 0.2,
    leads: 24,
  },
  {
    name: 'Syksyn energiaremontit Turun seudulla',
    region: 'west',
    type: 'email',
    active: true,
    goal: '15 tarjouspyyntöä marraskuun loppuun mennessä',
    budget: 6500,
    expectedRevenue: 180_000,
    begun: 35,
    lasts: 60,
    towns: ['Turku', 'Salo', 'Rauma'],
    part: 0.6,
    leads: 6,
  },
  {
    name: 'Huoltosopimusten uusintasoitot',
    region: 'south',
    type: 'call',
    active: true,
    goal: 'Jokainen soitettu ennen joulua',
    budget: 1200,
    expectedRevenue: 90_000,
    begun: 12,
    lasts: 30,
    towns: ['Helsinki', 'Espoo', 'Vantaa'],
    part: 0.25,
    leads: 0,
  },
  {
    name: 'Kutsu: lämpöpumppupäivä Tampereella',
    region: 'west',
    type: 'event',
    active: true,
    goal: '60 kävijää, joista 10 uutta',
    budget: 9800,
    expectedRevenue: 120_000,
    begun: -14,
    lasts: 1,
    towns: ['Tampere', 'Pori'],
    part: 0.5,
    leads: 12,
  },
  {
    name: 'FinnBuild-messujen kontaktit',
    region: null,
    type: 'other',
    active: false,
    goal: 'Messuilla tavattujen jälkihoito',
    budget: 15_000,
    expectedRevenue: 200_000,
    begun: 400,
    lasts: 45,
    towns: null,
    part: 0.06,
    leads: 20,
  },
];

interface Company {
  staff: Staff;
  directorId: string;
  contacts: ContactRow[];
  leads: LeadRow[];
}

/** Makes campaigns of some kinds, running, to come and over, with their members, of whom some have answered and some have had enough. */
export function makeCampaigns(faker: Faker, { staff, directorId, contacts, leads }: Company, now: Date) {
  const made = PLANS.map((plan) => {
    const owner = plan.region ? staff.managerOf(plan.region) : directorId;
    const start = daysAfter(now, -plan.begun);
    const createdAt = workingMoment(now, Math.max(plan.begun, 0) + 10, faker);
    const campaign = {
      id: faker.string.uuid({ version: 7, refDate: createdAt }),
      name: plan.name,
      type: plan.type,
      active: plan.active,
      goal: plan.goal,
      start_date: dayOf(start),
      expected_end_date: dayOf(daysAfter(start, plan.lasts)),
      budget: plan.budget,
      expected_revenue: plan.expectedRevenue,
      owner_id: owner,
      created_by: owner,
      created_at: createdAt,
      modified_at: createdAt,
    };
    const near = contacts.filter(({ city }) => !plan.towns || plan.towns.includes(city));
    const chosen = near.filter(() => faker.number.float() < plan.part);
    const interested = faker.helpers.arrayElements(
      leads.filter(({ status }) => status !== 'disqualified'),
      plan.leads,
    );
    const members = [
      ...chosen.map(({ id }) => aMember(faker, campaign, plan, { contact_id: id, lead_id: null })),
      ...interested.map(({ id }) => aMember(faker, campaign, plan, { contact_id: null, lead_id: id })),
    ];
    return { campaign, members };
  });
  return { campaigns: made.map(({ campaign }) => campaign), members: made.flatMap(({ members }) => members) };
}

type Person = { contact_id: string | null; lead_id: string | null };

function aMember(
  faker: Faker,
  campaign: { id: string; owner_id: string; created_at: Date },
  { type, begun }: Plan,
  person: Person,
) {
  const hasBegun = begun > 0;
  const status = hasBegun
    ? faker.helpers.weightedArrayElement([
        { value: 'contacted', weight: 60 },
        { value: 'responded', weight: 14 },
        { value: 'interested', weight: 12 },
        { value: 'declined', weight: 8 },
        { value: 'added', weight: 6 },
      ])
    : 'added';
  const left = type === 'email' && faker.number.float() < 0.06;
  const called = type === 'call' && status !== 'added';
  const createdAt = new Date(campaign.created_at.getTime() + faker.number.int({ min: 600, max: 3_600 }) * 1_000);
  return {
    id: faker.string.uuid({ version: 7, refDate: createdAt }),
    campaign_id: campaign.id,
    ...person,
    status,
    source: faker.helpers.weightedArrayElement([
      { value: 'filter', weight: 80 },
      { value: 'workflow', weight: 14 },
      { value: 'manual', weight: 6 },
    ]),
    unsubscribed_at: left ? daysAfter(createdAt, faker.number.int({ min: 1, max: 20 })) : null,
    unsubscribed_reason: left ? faker.helpers.arrayElement(['Liikaa postia', 'Ei ajankohtaista', null]) : null,
    call_outcome: called ? faker.helpers.arrayElement(['reached', 'reached', 'no_answer', 'call_again']) : null,
    call_at: called ? daysAfter(createdAt, faker.number.int({ min: 1, max: 9 })) : null,
    owner_id: campaign.owner_id,
    created_by: campaign.owner_id,
    created_at: createdAt,
    modified_at: createdAt,
  };
}
