import { sql } from '#platform/database/drizzle.ts';
import { inInput } from '../errors/database-faults.ts';
import { type Fault, fault } from '../errors/user-error.ts';
import type { Columns } from './check-fields.ts';
import { type WritePlace, writeApart } from './write-apart.ts';
import { publicName } from './write-record.ts';

/** What became of one of many records. */
export type Changed =
  | { outcome: 'CHANGED'; version: number }
  | { outcome: 'UNCHANGED' }
  | { outcome: 'REFUSED'; faults: Fault[] };

/**
 * Gives many records the same values, already checked, by their columns; what was so already stays untouched. Answers what became
 * of each, by UUID: refused with FORBIDDEN, NOT_FOUND, or the rule that it breaks, which stops no other.
 */
export function changeRecords(place: WritePlace, ids: string[], columns: Columns): Promise<Map<string, Changed>> {
  const change = JSON.stringify(columns);
  return writeAll(place, ids, (some) => sql`${publicName(place.module, 'change', '_rows')}(${some}, ${change}::jsonb)`);
}

/** Moves many records to the recycle bin (`gone`) or takes them back. Answers like `changeRecords`. */
export function setManyDeleted(place: WritePlace, ids: string[], gone: boolean): Promise<Map<string, Changed>> {
  return writeAll(place, ids, (some) => sql`${publicName(place.module, 'delete', '_rows')}(${some}, ${gone})`);
}

/**
 * Removes records from the recycle bin for good, in the name of an administrator or the system. Answers what stood in the way, by
 * UUID: NOT_FOUND, also where a record is not in the bin, FORBIDDEN, or what refers to it and may not do without.
 */
export async function purgeRecords(place: WritePlace, ids: string[]): Promise<Map<string, Fault[]>> {
  const refused = new Map<string, Fault[]>();
  const rows = ids.map((id) => ({ id }));
  const remove = async (tx: WritePlace['tx'], some: { id: string }[]) => {
    const wanted = sql`${sql.param(some.map(({ id }) => id))}::uuid[]`;
    const gone = await tx.execute<{ id: string }>(
      sql`select id from ${publicName(place.module, 'purge', '_rows')}(${wanted})`,
    );
    const purged = new Set(gone.map(({ id }) => id));
    for (const { id } of some) if (!purged.has(id)) refused.set(id, [fault('NOT_FOUND', inInput('id'))]);
  };
  await writeApart(place, rows, remove, (id, faults) => refused.set(id, faults));
  return refused;
}

type Fate = { id: string; version: number | null; fate: 'CHANGED' | 'UNCHANGED' | 'FORBIDDEN' };

async function writeAll(
  place: WritePlace,
  ids: string[],
  call: (ids: ReturnType<typeof sql>) => ReturnType<typeof sql>,
) {
  const outcomes = new Map<string, Changed>();
  await writeApart(
    place,
    ids.map((id) => ({ id })),
    async (tx, some) => {
      const wanted = sql`${sql.param(some.map(({ id }) => id))}::uuid[]`;
      const rows = await tx.execute<Fate>(sql`select id, version, fate from ${call(wanted)}`);
      for (const { id } of some) outcomes.set(id, { outcome: 'REFUSED', faults: [fault('NOT_FOUND', inInput('id'))] });
      for (const { id, version, fate } of rows) outcomes.set(id, toChanged(fate, version));
    },
    (id, faults) => outcomes.set(id, { outcome: 'REFUSED', faults }),
  );
  return outcomes;
}

function toChanged(fate: Fate['fate'], version: number | null): Changed {
  if (fate === 'FORBIDDEN') return { outcome: 'REFUSED', faults: [fault('FORBIDDEN', inInput('id'))] };
  return fate === 'CHANGED' ? { outcome: fate, version: version! } : { outcome: fate };
}
