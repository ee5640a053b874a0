import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { heldIn } from '#platform/query/source.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { MergeOptionInput } from '../../generated/resolvers.ts';
import { changeHolders } from './change-holders.ts';
import { checkValueIn, picklistNamed } from './option-rules.ts';
import { renameInFilters } from './rename-in-filters.ts';

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
  const given = field.custom ? { custom: { [field.column]: into } } : { [field.column]: into };
  const changed = await changeHolders(tx, module, sql`${heldIn('t', field)} = ${value}`, given);
  await renameInFilters(context, tx, module, field, value, into);
  await tx.execute(sql`
    update catalog.option set merged_into = ${into}, active = false
    where module = ${module.name} and field = ${field.name} and (value = ${value} or merged_into = ${value})`);
  return { changed };
}
