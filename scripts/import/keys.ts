import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';

/** What a source's keys are about: a module, or people. */
export type Kind = 'user' | 'group' | 'role' | (string & {});

/** What became of a row of an earlier import. */
export interface KnownKey {
  recordId: string;
  digest: string;
  /** Whether this very import has met the key already. */
  seen: boolean;
  state: 'there' | 'deleted' | 'gone';
}

/** One import of one source. */
export interface Run {
  source: string;
  id: string;
}

/** Records of earlier imports, by key. */
export async function knownKeys(tx: Tx, run: Run, kind: Kind, keys: string[]): Promise<Map<string, KnownKey>> {
  const rows = await tx.execute<{
    key: string;
    record_id: string;
    digest: string;
    seen: boolean;
    state: KnownKey['state'];
  }>(sql`
    select k.key, k.record_id, k.digest, k.run = ${run.id} as seen,
      case when p.id is not null or r.id is not null and r.deleted_at is null then 'there' when r.id is not null then 'deleted' else 'gone' end as state
    from catalog.import_key k
    left join catalog.record r on r.id = k.record_id
    left join (select id from identity_public.principal union all select id from identity.role) p on p.id = k.record_id
    where k.source = ${run.source} and k.kind = ${kind} and k.key = any (${sql.param(keys)}::text[])`);
  return new Map(
    rows.map(({ key, record_id, digest, seen, state }) => [key, { recordId: record_id, digest, seen, state }]),
  );
}

/** Keeps which records rows have become, and that this import has met them. */
export async function keepKeys(
  tx: Tx,
  run: Run,
  kind: Kind,
  lines: { key: string; recordId: string; digest: string }[],
): Promise<void> {
  if (!lines.length) return;
  await tx.execute(sql`
    insert into catalog.import_key (source, kind, key, record_id, digest, run)
    select ${run.source}, ${kind}, l.key, l."recordId", l.digest, ${run.id}
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) l (key text, "recordId" uuid, digest text)
    on conflict (source, kind, key) do update set record_id = excluded.record_id, digest = excluded.digest, run = excluded.run`);
}
