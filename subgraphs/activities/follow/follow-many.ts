import { catalogIn } from '#platform/catalog/catalog-of.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { fault, refuse } from '#platform/errors/user-error.ts';
import { nowOf } from '#platform/query/now.ts';
import type { RowOutcome, RunKind, RunWork } from '#platform/runs/run-kind.ts';
import { checkSelection, planRecords, recordsAt } from '#platform/runs/selection.ts';
import { startRun } from '#platform/runs/start-run.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { FollowLevel, MassFollowInput } from '../generated/resolvers.ts';
import { checkScope } from '../record/check-scope.ts';

/** Sets how closely its maker follows many records. */
export const followMany: RunKind = {
  name: 'records.follow',
  cause: 'massEdit',
  step: 500,
  plan: (work) => planRecords(work, followMany),
  perform: async (work, from) => {
    const { level } = work.run.input as { level: FollowLevel | null };
    const ids = await recordsAt(work, from);
    const records = new Map((await followed(work, ids)).map((record) => [record.id, record]));
    const wished = [...records.values()].map(({ id, own }): Line => ({ id, level: level ?? (own ? 'NONE' : null) }));
    const changed = new Map(
      wished.filter((wish) => wish.level !== records.get(wish.id)!.level).map((wish) => [wish.id, wish]),
    );
    await setLevels(work, [...changed.values()]);
    return ids.map((record, index): RowOutcome => {
      const place = from + index;
      const before = records.get(record);
      if (!before) return { place, record, outcome: 'REFUSED', faults: [fault('NOT_FOUND', ['input', 'id'])] };
      const change = changed.get(record);
      if (!change) return { place, record, outcome: 'UNCHANGED' };
      return { place, record, outcome: 'CHANGED', kept: { before: before.level, after: change.level } satisfies Kept };
    });
  },
  undo: async (work, done) => {
    const now = new Map(
      (
        await followed(
          work,
          done.map(({ recordId }) => recordId!),
        )
      ).map(({ id, level }) => [id, level]),
    );
    const still = done.filter(
      ({ recordId, kept }) => now.has(recordId!) && now.get(recordId!) === (kept as Kept).after,
    );
    await setLevels(
      work,
      still.map(({ recordId, kept }) => ({ id: recordId!, level: (kept as Kept).before })),
    );
    return done.map((row): RowOutcome => {
      const { place, recordId: record } = row;
      if (still.includes(row)) return { place, record, outcome: 'CHANGED' };
      const code = now.has(record!) ? 'CHANGED_SINCE' : 'NOT_FOUND';
      return { place, record, outcome: 'REFUSED', faults: [fault(code, ['input', 'id'])] };
    });
  },
};

/** Queues it; answers its UUID. Refuses with NOT_FOUND, FORBIDDEN (a token that only reads), and a selection that is none. */
export async function startFollowMany(
  context: Context,
  tx: Tx,
  { module: name, level, ...selection }: MassFollowInput,
) {
  const catalog = await catalogIn(context, tx);
  const module = catalog.byName.get(name) ?? refuse('NOT_FOUND', ['input', 'module']);
  await checkScope(tx, name, ['input', 'module']);
  checkSelection(catalog, module, selection, nowOf(catalog, context));
  return startRun(tx, context.actor!, {
    kind: followMany,
    module: name,
    input: { ...selection, level: level ?? null },
  });
}

type Level = FollowLevel | 'NONE' | null;
type Line = { id: string; level: Level };
type Kept = { before: Level; after: Level };

/** Those that may be seen, and how they are followed; `own` are followed without a line. */
function followed({ tx, run }: RunWork, ids: string[]) {
  return tx.execute<{ id: string; own: boolean; level: Level }>(sql`
    select r.id, r.owner_id = ${run.actorId} as own, f.level
    from catalog.record r left join activities.follow f on f.record_id = r.id and f.user_id = ${run.actorId}
    where r.id = any (${sql.param(ids)}::uuid[]) and r.module = ${run.module}`);
}

/** Without a level the line goes. */
async function setLevels({ tx, run }: RunWork, lines: Line[]): Promise<void> {
  if (!lines.length) return;
  await tx.execute(sql`
    with line as (select * from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) l (id uuid, level text)),
    gone as (delete from activities.follow f using line where f.user_id = ${run.actorId} and f.record_id = line.id and line.level is null)
    insert into activities.follow (user_id, record_id, level) select ${run.actorId}, id, level from line where level is not null
    on conflict (user_id, record_id) do update set level = excluded.level`);
}
