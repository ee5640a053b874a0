import { sql } from 'drizzle-orm';
import type { Field, Module } from '#platform/catalog/define-module.ts';
import { publicName } from '#platform/catalog/write-record.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { heldIn, viewOf } from '#platform/query/source.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { MergeOptionInput } from '../../generated/resolvers.ts';
import { checkValueIn, picklistNamed } from './option-rules.ts';
import { renameInFilters } from './rename-in-filters.ts';

/** How many records are changed by one statement. */
const AT_ONCE = 5_000;

/**
 * Gives the records that have one value of a picklist another, those in the recycle bin and conditions of stored views too; answers
 * how many records. Refuses with NOT_FOUND, FIXED_OPTIONS, and INVALID_OPTION for a value into itself.
 */
export async function mergeOption(context: Context, tx: Tx, input: MergeOptionInput): Promise<{ changed: number }> {
  const { module, field, options } = await picklistNamed(context, tx, input);
  const { value, into } = input;
  checkValueIn(options, value, 'value');
  checkValueIn(options, into, 'into');
  if (module.disabled) refuse('MODULE_OFF', ['input', 'module']);
  if (value === into) refuse('INVALID_OPTION', ['input', 'into']);
  const changed = await giveOther(tx, module, field, value, into);
  await renameInFilters(context, tx, module, field, value, into);
  await tx.execute(sql`
    update catalog.option set merged_into = ${into}, active = false
    where module = ${module.name} and field = ${field.name} and (value = ${value} or merged_into = ${value})`);
  return { changed };
}

async function giveOther(tx: Tx, module: Module, field: Field, value: string, into: string): Promise<number> {
  await tx.execute(sql`select set_config('solmu.deleted', 'on', true)`);
  const given = field.custom ? { custom: { [field.column]: into } } : { [field.column]: into };
  let changed = 0;
  for (;;) {
    const [step] = await tx.execute<{ count: number }>(sql`
      select count(*)::int as count from ${publicName(module, 'update', '_rows')}((
        select coalesce(jsonb_agg(${JSON.stringify(given)}::jsonb || jsonb_build_object('id', held.id)), '[]') from (
          select t.id from ${viewOf(module)} t where ${heldIn('t', field)} = ${value} limit ${AT_ONCE}) held))`);
    changed += step!.count;
    if (step!.count < AT_ONCE) break;
  }
  await tx.execute(sql`select set_config('solmu.deleted', 'off', true)`);
  return changed;
}
