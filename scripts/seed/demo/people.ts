import type { Faker } from '@faker-js/faker';
import type { TransactionSql } from 'postgres';
import { hashPassword } from '../../../subgraphs/identity/password/password.ts';
import { DEMO_PASSWORD } from '../../../subgraphs/identity/session/demo.ts';
import { insertRows } from '../insert-rows.ts';
import { asciiName } from './identifiers.ts';
import { COMPANY, GROUPS, REGIONS, type Region, ROLES, STAFF, type StaffMember } from './staff.ts';

export interface StaffUser extends StaffMember {
  id: string;
}

/** The people of the demo company, as records need them; everybody by UUID. */
export interface Staff {
  users: StaffUser[];
  groupOf(region: Region): string;
  managerOf(region: Region): string;
  /** A seller of the region, now and then its manager. */
  someoneOf(region: Region, faker: Faker): string;
  isGroup(id: string): boolean;
  /** Who may see a record of this owner: the owner, the owning group, and everybody above. */
  readersOf(owner: string): StaffUser[];
}

/** Makes the company, its roles, people and groups, and what everybody may see. */
export async function insertPeople(tx: TransactionSql, faker: Faker): Promise<Staff> {
  const id = () => faker.string.uuid({ version: 7 });
  const roles = Object.keys(ROLES).map((name) => ({ id: id(), name, parent_id: null as string | null }));
  const roleId = (name: string) => roles.find((role) => role.name === name)!.id;
  for (const role of roles) {
    const above = ROLES[role.name];
    role.parent_id = above ? roleId(above) : null;
  }
  const users = STAFF.map((member) => ({ ...member, id: id() }));
  const groups = REGIONS.map((region) => ({ id: id(), region, name: GROUPS[region] }));
  // One hash serves everybody: the password is shown on the sign-in page.
  const password_hash = await hashPassword(DEMO_PASSWORD);

  await insertRows(tx, 'identity.company', [
    { one: true, name: COMPANY.name, time_zone: 'Europe/Helsinki', currency: 'EUR', demo: true },
  ]);
  await insertRows(tx, 'identity.role', roles);
  await insertRows(
    tx,
    'identity.user',
    users.map(userRow).map((row) => ({ ...row, role_id: roleId(row.role_id) })),
  );
  await insertRows(
    tx,
    'identity.credential',
    users.map((user) => ({ user_id: user.id, password_hash, demo: true })),
  );
  await insertRows(
    tx,
    'identity.group',
    groups.map((group) => ({ id: group.id, name: group.name })),
  );
  await insertRows(
    tx,
    'identity.group_member',
    groups.flatMap((group) =>
      users.filter(({ region }) => region === group.region).map((user) => ({ group_id: group.id, user_id: user.id })),
    ),
  );
  await insertRows(tx, 'identity.module_default', [
    { module: 'accounts', level: 'READ' },
    { module: 'contacts', level: 'READ' },
    { module: 'leads', level: 'READ' },
    { module: 'potentials', level: 'PRIVATE' },
  ]);
  return staffOf(users, groups);
}

function userRow({ id, name, title, role, rank }: StaffUser) {
  const email = `${name.split(' ').map(asciiName).join('.')}@${COMPANY.domain}`;
  return { id, name, email, title, role_id: role, admin: rank === 'administrator', language: 'fi' };
}

function staffOf(users: StaffUser[], groups: { id: string; region: Region }[]): Staff {
  const managerOf = (region: Region) => users.find((user) => user.region === region && user.rank === 'manager')!.id;
  const sellersOf = (region: Region) => users.filter((user) => user.region === region && user.rank === 'seller');
  return {
    users,
    managerOf,
    groupOf: (region) => groups.find((group) => group.region === region)!.id,
    someoneOf: (region, faker) =>
      faker.number.float() < 0.18 ? managerOf(region) : faker.helpers.arrayElement(sellersOf(region)).id,
    isGroup: (id) => groups.some((group) => group.id === id),
    readersOf: (owner) => {
      const group = groups.find(({ id }) => id === owner);
      const region = group?.region ?? users.find(({ id }) => id === owner)?.region ?? null;
      return users.filter(
        (user) =>
          user.id === owner ||
          user.rank === 'lead' ||
          (user.region === region && region !== null && (group !== undefined || user.rank === 'manager')),
      );
    },
  };
}
