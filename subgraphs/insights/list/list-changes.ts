import { setTimeout as delay } from 'node:timers/promises';
import { catalogIn } from '#platform/catalog/catalog-of.ts';
import { changesRights } from '#platform/changes/event.ts';
import { followEvents } from '#platform/changes/follow-events.ts';
import { sql } from '#platform/database/drizzle.ts';
import { refusable } from '#platform/errors/refusable.ts';
import { toId } from '#platform/id.ts';
import type { Condition } from '#platform/query/condition.ts';
import { nowOf } from '#platform/query/now.ts';
import { RecordQuery } from '#platform/query/record-query.ts';
import { userReference } from '#platform/records/principal-reference.ts';
import { audienceChanged, refuseClosed } from '#platform/subgraph/audience.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { moduleNamed } from '../scope.ts';
import { lastPerRecord, seenBefore, toldTo } from '../seen.ts';

const DEBOUNCE_MS = 250;
/** More changes than this at once are told as "read everything again". */
const MOST_IDS = 200;

/** Which rows of a list changed or went, gathered over a quarter of a second. */
export async function listChanges(
  context: Context,
  moduleName: string,
  where: Condition | null | undefined,
  after: string | null | undefined,
) {
  const matching = () =>
    refusable(context.language, () =>
      context.glance(async (tx) => {
        const catalog = await catalogIn(context, tx);
        const module = moduleNamed(catalog, moduleName, ['module']);
        return { catalog, module, query: new RecordQuery(catalog, { module, where }, nowOf(catalog, context)) };
      }),
    );
  const { module } = await matching();
  await refuseClosed(context, module.name);
  return followEvents(context.platform.bus, {
    after,
    audienceChanged: audienceChanged(context, 'listChanged'),
    matters: (event) => changesRights(event) || (event.topic === 'record' && event.module === module.name),
    tell: async (events) => {
      await delay(DEBOUNCE_MS);
      const cursor = events.at(-1)!.cursor;
      if (events.some(changesRights)) return [resyncAt(cursor)];
      const { catalog, query } = await matching();
      const changed = lastPerRecord(toldTo(catalog, query.source.module, events));
      if (!changed.length) return [];
      if (changed.length > MOST_IDS) return [resyncAt(cursor)];
      return context.glance(async (tx) => {
        const uuids = changed.map(({ recordId }) => recordId!);
        const [rows, before] = await Promise.all([
          tx.execute<{ id: string }>(sql`
            select t.id from ${query.source.from()} where ${query.where} and t.id = any (${sql.param(uuids)}::uuid[])`),
          seenBefore(tx, changed),
        ]);
        const there = new Set(rows.map(({ id }) => id));
        const changedIds = uuids.filter((uuid) => there.has(uuid)).map((uuid) => toId(module.prefix, uuid));
        const removedIds = uuids
          .filter((uuid) => !there.has(uuid) && before.has(uuid))
          .map((uuid) => toId(module.prefix, uuid));
        if (!changedIds.length && !removedIds.length) return [];
        const last = changed.findLast(({ recordId }) => there.has(recordId!));
        const by = userReference(last?.actor ?? null);
        return [{ listChanged: { cursor, resync: false, changedIds, removedIds, by } }];
      });
    },
  });
}

function resyncAt(cursor: string) {
  return { listChanged: { cursor, resync: true, changedIds: [], removedIds: [], by: null } };
}
