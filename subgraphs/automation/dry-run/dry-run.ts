import { requireManager } from '#platform/access/manages.ts';
import { catalogIn } from '#platform/catalog/catalog-of.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { toId } from '#platform/id.ts';
import { byId } from '#platform/records/record-loader.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { CreateAutomationRuleInput, DryRunAutomationRuleInput } from '../generated/resolvers.ts';
import type { AutomationRuleRow } from '../rule/rule.table.ts';
import { ruleById } from '../rule/rules.ts';
import { checkedRule } from '../rule/save-rule.ts';
import { chooseRecords } from './choose-records.ts';
import { rehearse } from './rehearse.ts';

/** Tells what a rule would do. Refuses a rule that could not be saved, and records that are not there. */
export async function dryRun(context: Context, input: DryRunAutomationRuleInput) {
  const { rule, records, errors } = await context.work(async (tx) => {
    await requireManager(tx);
    const asked = await ruleOf(context, tx, input);
    const module = await moduleOf(context, tx, asked.module);
    return { rule: asked, records: await chooseRecords(tx, module, input) };
  });
  if (errors.length) return { results: [], errors };
  const module = await moduleOf(context, await context.read(), rule!.module);
  const { platform, database } = context;
  const rehearsals = await rehearse({ platform, database }, rule!, module, records!);
  return {
    results: rehearsals.map(({ record, actions }) => ({
      record: { id: toId(module.prefix, record) },
      holds: actions !== null,
      actions: (actions ?? []).map((line) => ({ ...line, module: module.name })),
    })),
    errors,
  };
}

async function moduleOf(context: Context, tx: Tx, name: string) {
  const catalog = await catalogIn(context, tx);
  return catalog.byName.get(name) ?? refuse('NOT_FOUND', ['input', 'rule', 'module']);
}

async function ruleOf(context: Context, tx: Tx, { id, rule }: DryRunAutomationRuleInput) {
  if (Boolean(id) === Boolean(rule)) refuse('INVALID_VALUE', ['input']);
  if (rule) return draftedRule(context, tx, rule);
  return (await byId(ruleById, context, 'rul', id!)) ?? refuse('NOT_FOUND', ['input', 'id']);
}

async function draftedRule(
  context: Context,
  tx: Tx,
  rule: CreateAutomationRuleInput,
): Promise<Omit<AutomationRuleRow, 'id'>> {
  const now = context.clock.now().toISOString();
  return {
    ...(await checkedRule(context, tx, rule.module, rule, ['input', 'rule'])),
    module: rule.module,
    enabled: true,
    position: 0,
    authorId: context.actor!.userId,
    modifiedAt: now,
    lookedUntil: now,
    version: 1,
    deletedAt: null,
  };
}
