import { SYSTEM } from '#platform/actor.ts';
import { catalogIn } from '#platform/catalog/catalog-of.ts';
import type { Module } from '#platform/catalog/define-module.ts';
import type { Database } from '#platform/database/connect.ts';
import { eq, getTableColumns, inArray, sql } from '#platform/database/drizzle.ts';
import { goOnAs, type Tx, writing } from '#platform/database/session.ts';
import type { Platform } from '#platform/platform.ts';
import { nowOf } from '#platform/query/now.ts';
import { type AutomationRuleRow, ruleTable } from '../rule/rule.table.ts';
import { act } from '../run/act.ts';
import { findMatches } from '../run/find-matches.ts';
import type { ActionLine } from '../run/run.table.ts';
import { asOwner, bodiesIn, type Unwritten } from '../webhook/send/write-bodies.ts';
import { deliveryTable, endpointTable } from '../webhook/webhook.table.ts';
import type { Chosen } from './choose-records.ts';

/** What a rule would do to a record; null where its conditions do not hold. */
export type Rehearsal = { record: string; actions: ActionLine[] | null };

/** Thrown to undo all that was done. */
class Rehearsed extends Error {
  readonly rehearsals: Rehearsal[];

  constructor(rehearsals: Rehearsal[]) {
    super('rehearsed');
    this.rehearsals = rehearsals;
  }
}

/** Lets a rule act on records as it would, and undoes it: what it answers is what PostgreSQL itself has said. */
export async function rehearse(
  { platform, database }: { platform: Platform; database: Database },
  rule: Omit<AutomationRuleRow, 'id'>,
  module: Module,
  records: Chosen[],
): Promise<Rehearsal[]> {
  try {
    return await writing(database, SYSTEM, async (tx): Promise<never> => {
      const catalog = await catalogIn({ platform }, tx);
      const place = { tx, platform, database, catalog, module };
      const made = await madeForNow(tx, rule);
      const changes = records.map((one) => ({ ...one, created: one.version === 1 }));
      const asked = { conditions: rule.conditions, begins: rule.trigger.begins };
      const matches = await findMatches({ ...place, now: nowOf(catalog, platform) }, asked, changes);
      const occasion = { occasion: 'dry run', actor: null, chain: [] };
      await act(
        place,
        made,
        matches.map(({ record }) => ({ record, ...occasion })),
      );
      const rehearsals = await rehearsed(tx, made.id, records);
      await writeOut(tx, platform, rehearsals);
      throw new Rehearsed(rehearsals);
    });
  } catch (error) {
    if (error instanceof Rehearsed) return error.rehearsals;
    throw error;
  }
}

/** The rule as one of its own, so that it meets no marks. */
async function madeForNow(tx: Tx, rule: Omit<AutomationRuleRow, 'id'>): Promise<AutomationRuleRow> {
  const [made] = await tx
    .insert(ruleTable)
    .values({ ...rule, id: sql`uuidv7()` })
    .returning();
  return made!;
}

async function rehearsed(tx: Tx, rule: string, records: Chosen[]): Promise<Rehearsal[]> {
  const rows = await tx.execute<{ record: string; actions: ActionLine[] }>(
    sql`select record_id as record, actions from automation.run where rule_id = ${rule}`,
  );
  const told = new Map(rows.map(({ record, actions }) => [record, actions]));
  return records.map(({ record }) => ({ record, actions: told.get(record) ?? null }));
}

/** Tells what webhooks would be sent, in place of deliveries that will not be; the last thing that is done, in their owners' names. */
async function writeOut(tx: Tx, platform: Platform, rehearsals: Rehearsal[]): Promise<void> {
  const calls = rehearsals.flatMap(({ actions }) => actions ?? []).filter(({ delivery }) => delivery);
  if (!calls.length) return;
  const queued: (Unwritten & { ownerId: string })[] = await tx
    .select({ ...getTableColumns(deliveryTable), ownerId: endpointTable.ownerId })
    .from(deliveryTable)
    .innerJoin(endpointTable, eq(endpointTable.id, deliveryTable.endpointId))
    .where(
      inArray(
        deliveryTable.id,
        calls.map(({ delivery }) => delivery!),
      ),
    );
  for (const [owner, some] of Map.groupBy(queued, ({ ownerId }) => ownerId)) {
    await goOnAs(tx, asOwner(owner));
    const bodies = await bodiesIn(tx, platform, some);
    for (const call of calls) call.text ??= bodies.get(call.delivery!);
  }
  for (const call of calls) call.delivery = undefined;
}
