import { requireManager } from '#platform/access/manages.ts';
import { catalogIn } from '#platform/catalog/catalog-of.ts';
import { and, eq, isNull, sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { toUuid } from '#platform/id.ts';
import { nowOf } from '#platform/query/now.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { CreateAutomationRuleInput, UpdateAutomationRuleInput } from '../generated/resolvers.ts';
import { checkNames, checkRule, type GivenRule } from './check-rule.ts';
import { type AutomationRuleRow, ruleTable } from './rule.table.ts';

const MOST_RULES = 500;

/** A rule on a module, checked. Refuses with NOT_FOUND a module that is not there, and what `checkRule` refuses. */
export async function checkedRule(context: Context, tx: Tx, moduleName: string, given: GivenRule, at = ['input']) {
  const catalog = await catalogIn(context, tx);
  const module = catalog.byName.get(moduleName) ?? refuse('NOT_FOUND', [...at, 'module']);
  return checkRule({ tx, catalog, module, now: nowOf(catalog, context) }, given, at);
}

/** Makes a rule, the last in order; answers its UUID. */
export async function createRule(context: Context, tx: Tx, input: CreateAutomationRuleInput): Promise<string> {
  await requireManager(tx);
  const rule = await checkedRule(context, tx, input.module, input);
  const [standing] = await tx.execute<{ count: number; last: number }>(sql`
    select count(*)::int as count, coalesce(max(position), 0)::int as last from automation.rule where deleted_at is null`);
  const { count, last } = standing!;
  if (count >= MOST_RULES) refuse('TOO_MANY', ['input'], { max: MOST_RULES });
  const now = context.clock.now().toISOString();
  const [made] = await tx
    .insert(ruleTable)
    .values({
      ...rule,
      id: sql`uuidv7()`,
      module: input.module,
      enabled: input.enabled ?? true,
      position: last + 1,
      authorId: context.actor!.userId,
      modifiedAt: now,
      lookedUntil: now,
      version: 1,
    })
    .returning({ id: ruleTable.id });
  return made!.id;
}

/** Changes a rule if it still is at its version. Refuses with NOT_FOUND, STALE_VERSION and what `checkRule` refuses. */
export async function updateRule(context: Context, tx: Tx, input: UpdateAutomationRuleInput): Promise<void> {
  await requireManager(tx);
  const before = await ruleForUpdate(tx, input.id);
  if (before.version !== input.version) refuse('STALE_VERSION', ['input', 'version']);
  const { trigger, actions, where } = input;
  const given = {
    name: input.name ?? before.name,
    description: input.description === undefined ? before.description : input.description,
    trigger: trigger ?? before.trigger,
    where: where === undefined ? before.conditions : where,
    actions: actions ?? before.actions,
  };
  const enabled = input.enabled ?? before.enabled;
  // A rule that asks for what is gone can still be named and switched off.
  const says = Boolean(trigger || actions || where !== undefined) || (enabled && !before.enabled);
  const rule = says ? await checkedRule(context, tx, before.module, given) : checkNames(given, ['input']);
  const now = context.clock.now().toISOString();
  // What came while it was off, or looked elsewhere, is not made up for.
  const anew = (enabled && !before.enabled) || trigger;
  await tx
    .update(ruleTable)
    .set({ ...rule, enabled, modifiedAt: now, version: before.version + 1, ...(anew && { lookedUntil: now }) })
    .where(eq(ruleTable.id, before.id));
}

/** Deletes a rule; its name stays for the history. */
export async function deleteRule(tx: Tx, id: string): Promise<void> {
  await requireManager(tx);
  const { id: uuid } = await ruleForUpdate(tx, id);
  await tx.update(ruleTable).set({ deletedAt: sql`now()`, enabled: false }).where(eq(ruleTable.id, uuid));
}

/** Puts rules in an order; those that are not named come after, as they were. Refuses with NOT_FOUND. */
export async function orderRules(tx: Tx, ids: readonly string[]): Promise<void> {
  await requireManager(tx);
  if (ids.length > MOST_RULES) refuse('TOO_MANY', ['input', 'ids'], { max: MOST_RULES });
  const rows = await tx.execute<{ id: string }>(
    sql`select id from automation.rule where deleted_at is null order by position for update`,
  );
  const there = new Set(rows.map(({ id }) => id));
  const wanted = ids.map((id, index) => {
    const uuid = toUuid('rul', id);
    return uuid && there.has(uuid) ? uuid : refuse('NOT_FOUND', ['input', 'ids', String(index)]);
  });
  const order = [...new Set([...wanted, ...rows.map(({ id }) => id)])];
  await tx.execute(sql`
    update automation.rule r set position = o.place from unnest(${sql.param(order)}::uuid[]) with ordinality o (id, place) where r.id = o.id`);
}

async function ruleForUpdate(tx: Tx, id: string): Promise<AutomationRuleRow> {
  const uuid = toUuid('rul', id);
  const [row] = uuid
    ? await tx
        .select()
        .from(ruleTable)
        .where(and(eq(ruleTable.id, uuid), isNull(ruleTable.deletedAt)))
        .for('update')
    : [];
  return row ?? refuse('NOT_FOUND', ['input', 'id']);
}
