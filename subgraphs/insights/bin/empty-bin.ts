import { SYSTEM } from '#platform/actor.ts';
import { catalogIn } from '#platform/catalog/catalog-of.ts';
import { purgeRecords } from '#platform/catalog/change-records.ts';
import { sql } from '#platform/database/drizzle.ts';
import { type Tx, writing } from '#platform/database/session.ts';
import type { Job } from '#platform/jobs/jobs.ts';
import type { Platform } from '#platform/platform.ts';
import type { Subgraph } from '#platform/subgraph/define.ts';

/** How long what was deleted can be taken back. */
export const DAYS_IN_BIN = 30;

/** How many records a transaction removes: what refers to them is changed with them. */
const CHUNK = 500;

/** Removes for good what has been in the recycle bin for thirty days, a few hundred records at a time. */
export const emptyBin: Job = {
  name: 'insights.emptyBin',
  schedule: '20 2 * * *',
  run: async (subgraph, platform) => {
    let place: Place | null = START;
    while (place) place = await purgeSome(subgraph, platform, place);
  },
};

/** The last record that was looked at: one that is refused stands in no other's way. */
type Place = { id: string; deletedAt: string };
type Due = Place & { module: string };

const START: Place = { id: '00000000-0000-0000-0000-000000000000', deletedAt: '-infinity' };

/** Removes the next few; answers where to go on, or null when there are no more. */
function purgeSome({ database }: Subgraph, platform: Platform, place: Place): Promise<Place | null> {
  return writing(database, SYSTEM, async (tx) => {
    const due = await dueAfter(tx, place, platform.clock.now());
    const catalog = await catalogIn({ platform }, tx);
    for (const [name, records] of Map.groupBy(due, ({ module }) => module)) {
      const module = catalog.byName.get(name);
      if (!module) continue;
      const refused = await purgeRecords(
        { tx, database, module },
        records.map(({ id }) => id),
      );
      for (const [record, faults] of refused)
        platform.log.warn({ record, faults }, 'a record stays in the recycle bin');
    }
    return due.length === CHUNK ? due.at(-1)! : null;
  });
}

async function dueAfter(tx: Tx, { id, deletedAt }: Place, now: Date): Promise<Due[]> {
  await tx.execute(sql`select set_config('solmu.deleted', 'on', true)`);
  const due = await tx.execute<Due>(sql`
    select id, module, deleted_at::text as "deletedAt" from catalog.record
    where deleted_at <= ${now.toISOString()}::timestamptz - ${DAYS_IN_BIN} * interval '1 day'
      and (deleted_at, id) > (${deletedAt}::timestamptz, ${id}::uuid)
    order by deleted_at, id limit ${CHUNK}`);
  return [...due];
}
