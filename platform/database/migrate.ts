import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Sql } from 'postgres';
import { rolePassword } from './connect.ts';

/** SQL files of one part of the system, anywhere below its folder: slices have theirs. They run in the order of their names. */
export interface MigrationSet {
  /** `platform` or a subgraph's name. */
  name: string;
  folder: string;
  /** The role that owns what the files make; the migrating user itself when left out. */
  role?: string;
}

// Any number that nobody else locks.
const LOCK = 7_068_416_133;

/** The role with which the bus reads the outbox. */
export const BUS_ROLE = 'solmu_bus';

/** The role that works the queues. */
export const JOBS_ROLE = 'solmu_jobs';

/** The role of a subgraph in PostgreSQL. */
export function roleOf(subgraph: string): string {
  return `solmu_${subgraph}`;
}

/**
 * Brings the database up to date: makes roles and schemas, then runs what has not run yet, each file in a
 * transaction of its own. Several processes may call it at once: an advisory lock lets one work at a time.
 * Throws when a file that has run was changed since.
 */
export async function migrate(sql: Sql, sets: MigrationSet[], secret: string): Promise<string[]> {
  const connection = await sql.reserve();
  try {
    await connection`select pg_advisory_lock(${LOCK})`;
    await connection.unsafe(`
      create schema if not exists solmu;
      create table if not exists solmu.migration (name text primary key, checksum text not null, applied_at timestamptz not null default now());
    `);
    await makeReader(connection, BUS_ROLE, secret);
    await makeJobs(connection, secret);
    for (const { role } of sets) if (role) await makeOwner(connection, role, secret);
    const done = new Map<string, string>();
    for (const row of await connection<
      { name: string; checksum: string }[]
    >`select name, checksum from solmu.migration`) {
      done.set(row.name, row.checksum);
    }
    const applied: string[] = [];
    for (const file of sets.flatMap(filesOf)) {
      const checksum = createHash('sha256').update(file.text).digest('hex');
      const before = done.get(file.name);
      if (before && before !== checksum) throw new Error(`Migration ${file.name} was changed after it had run`);
      if (before) continue;
      await apply(connection, file, checksum);
      applied.push(file.name);
    }
    return applied;
  } finally {
    await connection`select pg_advisory_unlock(${LOCK})`.catch(() => {});
    connection.release();
  }
}

interface MigrationFile {
  name: string;
  text: string;
  set: MigrationSet;
}

function filesOf(set: MigrationSet): MigrationFile[] {
  return globSync('**/*.sql', { cwd: set.folder })
    .map((file) => ({
      name: `${set.name}/${basename(file)}`,
      text: readFileSync(join(set.folder, file), 'utf8'),
      set,
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

async function apply(sql: Sql, { name, text, set }: MigrationFile, checksum: string) {
  await sql`begin`;
  try {
    if (set.role) await sql.unsafe(`set local role ${set.role}`);
    await sql.unsafe(text);
    await sql.unsafe('reset role');
    await sql`insert into solmu.migration (name, checksum) values (${name}, ${checksum})`;
    await sql`commit`;
  } catch (error) {
    await sql`rollback`;
    throw new Error(`Migration ${name} failed: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}

/** A role that signs in and may read what is published. */
async function makeReader(sql: Sql, role: string, secret: string) {
  const mark = createHash('sha256').update(secret).digest('hex').slice(0, 16);
  // Roles belong to the server, so other databases of it may be doing the same: what is right already is left alone.
  const [known] = await sql<{ mark: string | null }[]>`
    select shobj_description(oid, 'pg_authid') as mark from pg_roles where rolname = ${role}`;
  if (known?.mark === mark) return;
  await sql.unsafe(`
    do $$ begin
      if not exists (select from pg_roles where rolname = 'solmu_reader') then create role solmu_reader nologin; end if;
      if not exists (select from pg_roles where rolname = '${role}') then create role ${role} login; end if;
    exception when duplicate_object or unique_violation then null; -- another database was quicker
    end $$;
    alter role ${role} password '${rolePassword(role, secret)}';
    grant solmu_reader to ${role};
    comment on role ${role} is '${mark}';
  `);
}

/** The schema of the queues, owned by the role that works them. */
async function makeJobs(sql: Sql, secret: string) {
  await makeReader(sql, JOBS_ROLE, secret);
  await sql.unsafe(`grant ${JOBS_ROLE} to current_user; create schema if not exists pgboss authorization ${JOBS_ROLE}`);
}

/** A subgraph's role also owns its private schema `x` and its published schema `x_public`. */
async function makeOwner(sql: Sql, role: string, secret: string) {
  await makeReader(sql, role, secret);
  const schema = role.replace(/^solmu_/, '');
  await sql.unsafe(`
    grant ${role} to current_user;
    create schema if not exists ${schema} authorization ${role};
    create schema if not exists ${schema}_public authorization ${role};
    grant usage on schema ${schema}_public to solmu_reader;
  `);
}
