import { SYSTEM } from '#platform/actor.ts';
import { catalogIn } from '#platform/catalog/catalog-of.ts';
import { type SQL, sql } from '#platform/database/drizzle.ts';
import { writing } from '#platform/database/session.ts';
import { Refusal, refuse } from '#platform/errors/user-error.ts';
import type { Job } from '#platform/jobs/jobs.ts';
import type { Organisation } from '#platform/organisation.ts';
import type { Platform } from '#platform/platform.ts';
import { compileCondition } from '#platform/query/condition.ts';
import { nowOf } from '#platform/query/now.ts';
import { Source, viewOf } from '#platform/query/source.ts';
import type { Subgraph } from '#platform/subgraph/define.ts';
import { type AutomationRuleRow, type RuleDate, ruleTable } from '../rule/rule.table.ts';
import { act, type Place } from './act.ts';

const BATCH = 500;

/** Lets rules act whose time has come, before or after dates of records. */
export const actOnDates: Job = {
  name: 'automation.actOnDates',
  schedule: '*/5 * * * *',
  run: async ({ database }, platform) => {
    const due = await writing(database, SYSTEM, (tx) =>
      tx.execute<{ id: string }>(sql`
        select id from automation.rule where enabled and deleted_at is null and trigger ->> 'on' = 'DATE' order by position`),
    );
    for (const { id } of due) while (await step({ database, platform }, id));
  },
};

/**
 * Acts on some of the records whose time has come since the rule looked last; whether there may be more. Each step is a
 * transaction: what is done has its mark, and is not found again. After a standstill all that has come meanwhile is done.
 */
function step({ database, platform }: Pick<Subgraph, 'database'> & { platform: Platform }, id: string) {
  const now = platform.clock.now().toISOString();
  return writing(database, SYSTEM, async (tx) => {
    const [rule] = await tx
      .select()
      .from(ruleTable)
      .where(sql`${ruleTable.id} = ${id} and enabled and deleted_at is null`)
      .for('update', { skipLocked: true });
    if (!rule) return false;
    const catalog = await catalogIn({ platform }, tx);
    const module = catalog.byName.get(rule.module);
    if (!module || module.disabled) return false;
    const place: Place = { tx, platform, database, catalog, module };
    try {
      const found = await comeDue(place, rule, now);
      await act(
        place,
        rule,
        found.map(({ record, occasion }) => ({ record, occasion, actor: null, chain: [] })),
      );
      if (found.length === BATCH) return true;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      platform.log.warn({ rule: rule.id, faults: error.faults }, 'a rule cannot work');
    }
    await tx.execute(sql`update automation.rule set looked_until = greatest(looked_until, ${now}) where id = ${id}`);
    return false;
  });
}

/** Records whose time has come since the rule looked last and of which its conditions hold now, without those that have their mark. */
function comeDue({ tx, platform, catalog, module }: Place, rule: AutomationRuleRow, now: string) {
  const source = new Source(catalog, module);
  const date = rule.trigger.date ?? refuse('REQUIRED', ['trigger', 'date']);
  const { column, field } = source.resolve(date.field, ['trigger', 'date', 'field']);
  const where = rule.conditions ? compileCondition(source, rule.conditions, nowOf(catalog, platform)) : sql`true`;
  const due = dueOf(date, column, field.type === 'DATE', catalog.organisation);
  const occasion = sql`${'date '}::text || ${column}::text`;
  // Days around the time, said of the column alone, so that an index of it serves.
  const near = (moment: string, days: number) =>
    sql`(${moment}::timestamptz + ${days} * interval '1 day' - ${spanOf(date)}::interval)${field.type === 'DATE' ? sql`::date` : sql``}`;
  return tx.execute<{ record: string; occasion: string }>(sql`
    select t.id as record, ${occasion} as occasion from ${viewOf(module)} t ${source.joins()}
    where ${column} between ${near(rule.lookedUntil, -2)} and ${near(now, 2)}
      and ${due} > ${rule.lookedUntil}::timestamptz and ${due} <= ${now}::timestamptz and ${where}
      and not exists (select from automation.run m where m.rule_id = ${rule.id} and m.record_id = t.id and m.occasion = ${occasion})
    order by t.id limit ${BATCH}`);
}

function spanOf({ offset, unit }: RuleDate): string {
  return `${offset} ${unit === 'HOURS' ? 'hours' : 'days'}`;
}

/** The moment at which a rule acts: days are the organisation's own, also where the clocks change between. */
function dueOf(date: RuleDate, column: SQL, isDay: boolean, { timeZone }: Organisation): SQL {
  const span = sql`${spanOf(date)}::interval`;
  if (isDay) return sql`((${column} + ${span} + ${date.hour ?? 0} * interval '1 hour') at time zone ${timeZone})`;
  if (date.unit === 'HOURS') return sql`(${column} + ${span})`;
  return sql`(((${column} at time zone ${timeZone}) + ${span}) at time zone ${timeZone})`;
}
