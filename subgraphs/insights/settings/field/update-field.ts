import { catalogIn } from '#platform/catalog/catalog-of.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { UpdateFieldInput } from '../../generated/resolvers.ts';
import { checkLabels, fieldNamed, mayBeUnique } from './field-rules.ts';
import { setUnique } from './set-unique.ts';

/**
 * Changes how a field is called, whether it is required, whether its values are unique. Refuses with NOT_FOUND, REQUIRED,
 * TOO_LONG, INVALID_VALUE (a rule that the field cannot have), HAS_DUPLICATES.
 */
export async function updateField(context: Context, tx: Tx, input: UpdateFieldInput): Promise<object> {
  const { module, field } = fieldNamed(await catalogIn(context, tx), input);
  const { required, unique } = input;
  const label = input.labels ? checkLabels(input.labels, ['input', 'labels']) : null;
  if (required != null && required !== field.required && (field.alwaysFilled || !field.writable))
    refuse('INVALID_VALUE', ['input', 'required']);
  if (unique && !mayBeUnique(field)) refuse('INVALID_VALUE', ['input', 'unique']);
  if (label || required != null) {
    await tx.execute(sql`
      insert into catalog.field_setting as s (module, field, label, required)
      values (${module.name}, ${field.name}, ${label && JSON.stringify(label)}::jsonb, ${required ?? null})
      on conflict (module, field) do update set
        label = coalesce(excluded.label, s.label), required = coalesce(excluded.required, s.required)`);
  }
  if (unique != null && unique !== field.unique) await setUnique(tx, module, field, unique);
  return {};
}
