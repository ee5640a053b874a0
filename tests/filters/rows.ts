import type { Sql } from 'postgres';
import { aGroup, aPerson, aRole, type Person } from '#tests/people.ts';

/** A row as plain as it gets: every column as text, null where it is empty. */
export type Row = Record<string, string | null>;

/** A change of one field, as the history tells it. */
export interface Change {
  record: string;
  column: string;
  before: string | null;
  after: string | null;
  by: string;
  at: string;
}

/** A small company whose rows have everything in them that filters stumble over. */
export interface Company {
  admin: Person;
  /** Sees what is the person's own, and of the groups that the person is in. */
  seller: Person;
  groupOfSeller: string;
  owners: string[];
  /** All rows by module and id. */
  rows: Record<string, Map<string, Row>>;
  changes: Change[];
  subordinatesOfSeller: string[];
  inactive: string[];
}

const POTENTIALS = 70;

/** Makes the company; what is in which row comes by chance from `random`, a number between 0 and 1. */
export async function makeCompany(
  sql: Sql,
  random: () => number,
  { today, timeZone }: { today: string; timeZone: string },
): Promise<Company> {
  const chief = await aRole(sql, 'Myyntipäällikkö');
  const [admin, seller, other] = [
    await aPerson(sql, 'Päivi Pääkäyttäjä', { admin: true }),
    await aPerson(sql, 'Mikko Myyjä', { role: chief }),
    await aPerson(sql, 'Ella Etelä', { role: await aRole(sql, 'Myyjä', chief) }),
  ];
  await sql`update identity."user" set active = false where id = ${other.uuid}`;
  const groupOfSeller = await aGroup(sql, 'Länsi', [seller]);
  const owners = [admin.uuid, seller.uuid, other.uuid, groupOfSeller];
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  const maybe = <T>(value: T): T | null => (random() < 0.25 ? null : value);
  const day = () => new Date(Date.parse(today) + Math.round((random() - 0.5) * 800) * 86_400_000).toJSON().slice(0, 10);
  const near = () => new Date(Date.parse(today) + Math.round((random() - 0.5) * 80) * 86_400_000).toJSON().slice(0, 10);
  const ids = (count: number) => Array.from({ length: count }, () => crypto.randomUUID());
  const [accounts, contacts, potentials] = [ids(15), ids(15), ids(POTENTIALS)];
  const insert = async (table: string, rows: object[]) => {
    await sql`insert into ${sql(table)} ${sql(rows as Record<string, string>[])}`;
  };

  await insert(
    'sales.account',
    accounts.map((id, index) => ({
      id,
      name: pick(TEXTS.filter(Boolean)),
      owner_id: pick(owners),
      type: maybe(pick(['customer', 'prospect', 'gone'])),
      billing_city: maybe(pick(TEXTS)),
      employees: maybe(pick([0, 1, 7, 250, 2_147_483_647])),
      annual_revenue: maybe(pick(AMOUNTS)),
      parent_id: index && random() < 0.5 ? accounts[Math.floor(random() * index)]! : null,
      created_at: moment(day(), timeZone, random),
    })),
  );
  await insert(
    'sales.contact',
    contacts.map((id) => ({
      id,
      first_name: maybe(pick(TEXTS)),
      last_name: pick(TEXTS.filter(Boolean)),
      owner_id: pick(owners),
      account_id: maybe(pick(accounts)),
      birthday: maybe(day()),
      created_at: moment(day(), timeZone, random),
    })),
  );
  await insert(
    'sales.potential',
    potentials.map((id) => ({
      id,
      name: pick(TEXTS.filter(Boolean)),
      owner_id: pick(owners),
      account_id: maybe(pick(accounts)),
      contact_id: maybe(pick(contacts)),
      stage: 'mapping',
      type: maybe(pick(['new', 'existing', 'renewal'])),
      source: maybe(pick(['web', 'fair', 'other'])),
      amount: maybe(pick(AMOUNTS)),
      expected_close_date: maybe(random() < 0.5 ? near() : day()),
      next_step: maybe(pick(TEXTS)),
      created_at: moment(random() < 0.5 ? near() : day(), timeZone, random),
    })),
  );
  for (const table of ['sales.account', 'sales.contact', 'sales.potential']) {
    await sql`update ${sql(table)} set tags = (array['{}', '{vip}', '{messu,vip}', '{messu}'])[1 + (hashtext(id::text) & 3)]::text[]`;
  }
  for (const id of [...potentials, ...potentials, ...potentials]) {
    const by = pick([admin, seller]).uuid;
    await sql.begin(async (tx) => {
      await tx`select set_config('solmu.actor', ${by}, true)`;
      await tx`update sales.potential set ${tx({ amount: maybe(pick(AMOUNTS)), next_step: maybe(pick(TEXTS)), source: maybe(pick(['web', 'fair', 'other'])) })} where id = ${id}`;
    });
  }
  await sql`update history.change set at = ${today}::timestamptz - random() * interval '40 days' where kind = 'CHANGED'`;
  return {
    admin,
    seller,
    groupOfSeller,
    owners,
    rows: await readBack(sql),
    changes: await changesIn(sql),
    subordinatesOfSeller: [other.uuid],
    inactive: [other.uuid],
  };
}

async function changesIn(sql: Sql): Promise<Change[]> {
  return sql<Change[]>`
    select h.record_id as record, c.key as column, c.value ->> 0 as before, c.value ->> 1 as after, h.actor as by,
           to_jsonb(h.at) ->> 0 as at
    from history.change h cross join lateral jsonb_each(h.changes) c`;
}

const TEXTS = [
  'Kone Oy',
  'kone oy',
  'KÖNE',
  'åÄö',
  'aao',
  '100 %',
  '100_',
  'a\\b',
  "O'Brien",
  'x',
  '',
  ' Kone Oy',
  'Õ ß',
];
const AMOUNTS = ['0', '0.00', '0.01', '99.99', '100', '100.00', '1250.50', '999999999999.99'];

/** A moment of a day in a time zone; the first and the last minutes are where days are told apart. */
function moment(day: string, timeZone: string, random: () => number): string {
  const time = ['00:00:00', '00:00:01', '12:30:00', '21:59:59', '22:00:00', '23:59:59'][Math.floor(random() * 6)]!;
  return `${day} ${time} ${timeZone}`;
}

async function readBack(sql: Sql): Promise<Company['rows']> {
  const rows: Company['rows'] = {};
  for (const [module, table] of [
    ['accounts', 'sales.account'],
    ['contacts', 'sales.contact'],
    ['potentials', 'sales.potential'],
  ] as const) {
    const found = await sql<{ row: Row }[]>`
      select (select jsonb_object_agg(key, value) from jsonb_each_text(to_jsonb(t))) as row from ${sql(table)} t`;
    rows[module] = new Map(found.map(({ row }) => [row.id!, row]));
  }
  return rows;
}
