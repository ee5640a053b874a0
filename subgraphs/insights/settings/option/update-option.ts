import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { UpdateOptionInput } from '../../generated/resolvers.ts';
import { checkLabels } from '../field/field-rules.ts';
import { checkHue, checkValueIn, picklistNamed } from './option-rules.ts';

/**
 * Changes a value of a picklist; its key stays, and so do the records that have it. Refuses with NOT_FOUND, FIXED_OPTIONS,
 * REQUIRED, TOO_LONG, INVALID_OPTION (an unknown hue), OUT_OF_RANGE (a place beyond the last).
 */
export async function updateOption(context: Context, tx: Tx, input: UpdateOptionInput): Promise<object> {
  const { module, field, options } = await picklistNamed(context, tx, input);
  const { value, position, active } = input;
  checkValueIn(options, value, 'value');
  const label = input.labels ? checkLabels(input.labels, ['input', 'labels']) : null;
  const hue = checkHue(input.hue, ['input', 'hue']);
  const at = sql`module = ${module.name} and field = ${field.name}`;
  await tx.execute(sql`
    update catalog.option set label = coalesce(${label && JSON.stringify(label)}::jsonb, label),
      hue = case when ${input.hue !== undefined} then ${hue} else hue end, active = coalesce(${active ?? null}, active)
    where ${at} and value = ${value}`);
  if (position == null) return {};
  if (position < 0 || position >= options.length)
    refuse('OUT_OF_RANGE', ['input', 'position'], { minimum: 0, maximum: options.length - 1 });
  const order = options.map((option) => option.value).filter((other) => other !== value);
  order.splice(position, 0, value);
  await tx.execute(sql`
    update catalog.option set position = array_position(${sql.param(order)}::text[], value) where ${at} and merged_into is null`);
  return {};
}
