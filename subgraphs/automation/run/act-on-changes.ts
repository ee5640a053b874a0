import { catalogIn } from '#platform/catalog/catalog-of.ts';
import type { Consumer } from '#platform/changes/consume.ts';
import type { OutboxEvent } from '#platform/changes/event.ts';
import { and, asc, eq, isNull } from '#platform/database/drizzle.ts';
import { Refusal } from '#platform/errors/user-error.ts';
import { nowOf } from '#platform/query/now.ts';
import { ruleTable } from '../rule/rule.table.ts';
import { act, type Occasion, type Place } from './act.ts';
import { type Change, findMatches, looksAt } from './find-matches.ts';

/**
 * Lets rules act on what has changed, rule by rule in their order. What they change is told by the outbox like anything else, and
 * may set off others: those come with the next events.
 */
export const actOnChanges: Consumer = {
  name: 'automation.actOnChanges',
  topics: ['record'],
  handle: async (tx, events, { platform, database }) => {
    const rules = await tx
      .select()
      .from(ruleTable)
      .where(and(eq(ruleTable.enabled, true), isNull(ruleTable.deletedAt)))
      .orderBy(asc(ruleTable.position));
    if (!rules.length) return;
    const catalog = await catalogIn({ platform }, tx);
    for (const rule of rules) {
      const module = catalog.byName.get(rule.module);
      if (!module || module.disabled) continue;
      // What a rule has just done itself does not concern it again.
      const changes = events
        .filter((event) => looksAt(rule, module, event) && event.chain.at(-1) !== rule.id)
        .map(changeOf);
      if (!changes.length) continue;
      const place: Place = { tx, platform, database, catalog, module };
      try {
        const asked = { conditions: rule.conditions, begins: rule.trigger.begins };
        await act(place, rule, await findMatches({ ...place, now: nowOf(catalog, platform) }, asked, changes));
      } catch (error) {
        // It asks for what is gone, which its administrators are told where they see it.
        if (!(error instanceof Refusal)) throw error;
        platform.log.warn({ rule: rule.id, faults: error.faults }, 'a rule cannot work');
      }
    }
  },
};

function changeOf({ cursor, recordId, version, kind, actor, chain }: OutboxEvent): Change & Occasion {
  return {
    record: recordId!,
    version: version!,
    created: kind === 'CREATED',
    occasion: `event ${cursor}`,
    actor,
    chain,
  };
}
