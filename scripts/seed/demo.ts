import type { Faker } from '@faker-js/faker';
import type { TransactionSql } from 'postgres';
import { connect } from '#platform/database/connect.ts';
import { prepareDatabase } from '#platform/start-platform.ts';
import { subgraphs } from '../../subgraphs/all.ts';
import { makeAccounts } from './demo/accounts.ts';
import { makeActivities } from './demo/activities.ts';
import { makeCampaigns } from './demo/campaigns.ts';
import { makeContacts } from './demo/contacts.ts';
import { makeDiscussions } from './demo/discussions.ts';
import { insertDocuments } from './demo/documents.ts';
import { makeLeads } from './demo/leads.ts';
import { makeNotifications } from './demo/notifications.ts';
import { OFFERS } from './demo/offers.ts';
import { backdate, insertPersonal, openSeed } from './demo/past.ts';
import { insertPeople } from './demo/people.ts';
import { makePotentials } from './demo/potentials.ts';
import { insertProducts } from './demo/products.ts';
import { insertTags, taggedAccount, taggedContact, taggedLead, taggedPotential } from './demo/tags.ts';
import { insertRows } from './insert-rows.ts';

const SEED = 20_261_124;

/**
 * Fills an empty database with the demo company: 12 users in 3 groups, 300 accounts, 600 contacts, 900 potentials, 160
 * leads, 120 quotes with 40 sales orders, 400 activities, products and their prices, 5 campaigns with their members, discussions. Answers whether it did: a database with a user in it is left alone.
 * All of it is one transaction; the same every time, but for its days, which lie around `now`.
 */
export async function seedDemo(databaseUrl: string, secret: string, now = new Date()): Promise<boolean> {
  await prepareDatabase(databaseUrl, subgraphs, secret);
  const owner = connect(databaseUrl, { max: 1, applicationName: 'solmu seed' });
  try {
    return await owner.sql.begin(async (tx) => {
      if (!(await openSeed(tx))) return false;
      const { faker } = await import('@faker-js/faker/locale/fi');
      faker.seed(SEED);
      faker.setDefaultRefDate(now);
      await insertCompany(tx, faker, now);
      return true;
    });
  } finally {
    await owner.close();
  }
}

async function insertCompany(tx: TransactionSql, faker: Faker, now: Date): Promise<void> {
  const staff = await insertPeople(tx, faker);
  await insertOffers(tx);
  await insertTags(tx);
  const customers = makeAccounts(faker, staff, now, 300);
  const contacts = makeContacts(faker, customers, now, 600);
  const potentials = makePotentials(faker, { staff, customers, contacts }, now, 900);
  const comments = makeDiscussions(faker, { staff, customers, contacts, potentials }, now);
  const leads = makeLeads(faker, staff, now, 160);
  const directorId = staff.users.find(({ rank, title }) => rank === 'lead' && title === 'Myyntijohtaja')!.id;

  await insertRows(
    tx,
    'sales.account',
    customers.map(({ row }) => taggedAccount(row)),
  );
  await insertRows(tx, 'sales.contact', contacts.map(taggedContact));
  await insertRows(tx, 'sales.potential', potentials.map(taggedPotential));
  await insertRows(tx, 'sales.lead', leads.map(taggedLead));
  await insertRows(tx, 'activities.comment', comments);
  await insertRows(tx, 'activities.follow', followsOf(comments));
  await insertRows(tx, 'activities.notification', makeNotifications(faker, { comments, potentials, directorId }, now));
  const { campaigns, members } = makeCampaigns(faker, { staff, directorId, contacts, leads }, now);
  await insertRows(tx, 'marketing.campaign', campaigns);
  // Each person has been looked at here.
  await tx`select set_config('solmu.filling', 'on', true)`;
  await insertRows(tx, 'marketing.campaign_member', members);
  const { activities, links } = makeActivities(faker, { staff, potentials, leads }, now, 400);
  await insertRows(tx, 'activities.activity', activities);
  await insertRows(tx, 'activities.link', links);
  await insertProducts(tx, faker, { customers, ownerId: directorId, now });
  await insertDocuments(tx, faker, potentials, now);
  await backdate(tx);
  await insertPersonal(tx, { staff, directorId, potentials, customers, now });
}

function insertOffers(tx: TransactionSql) {
  const rows = OFFERS.map(({ value, label, hue }, position) => ({
    module: 'potentials',
    field: 'product',
    value,
    position,
    label,
    hue,
  }));
  return insertRows(tx, 'catalog.option', rows);
}

/** Whoever writes about a record follows it. */
function followsOf(comments: { author_id: string; record_id: string; created_at: Date }[]) {
  const first = new Map(comments.toReversed().map((comment) => [`${comment.author_id} ${comment.record_id}`, comment]));
  return [...first.values()].map(({ author_id, record_id, created_at }) => ({
    user_id: author_id,
    record_id,
    level: 'ALL',
    created_at,
  }));
}
