import type { Label } from '#platform/catalog/define-module.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { CreateOptionInput, OptionInput } from '../../generated/resolvers.ts';
import { checkLabels, keyFor } from '../field/field-rules.ts';
import { checkHue, picklistNamed } from './option-rules.ts';

const MOST_OPTIONS = 200;

/** A value that has been checked. */
interface Draft {
  label: Label;
  hue: string | null;
}

/** Adds a value to a picklist, as the last one. Refuses with NOT_FOUND, TOO_MANY, REQUIRED, TOO_LONG, INVALID_OPTION (an unknown hue). */
export async function createOption(context: Context, tx: Tx, input: CreateOptionInput): Promise<object> {
  const { module, field } = await picklistNamed(context, tx, input);
  const draft = { label: checkLabels(input.labels, ['input', 'labels']), hue: checkHue(input.hue, ['input', 'hue']) };
  await addOptions(tx, module.name, field.name, [draft]);
  return {};
}

/** Values of a new picklist. Refuses with TOO_MANY, and like `createOption` with the place of each. */
export function checkOptions(options: readonly OptionInput[], path: string[]): Draft[] {
  if (options.length > MOST_OPTIONS) refuse('TOO_MANY', path, { max: MOST_OPTIONS });
  return options.map(({ labels, hue }, index) => ({
    label: checkLabels(labels, [...path, String(index), 'labels']),
    hue: checkHue(hue, [...path, String(index), 'hue']),
  }));
}

/** Adds values behind those that are there. */
export async function addOptions(tx: Tx, module: string, field: string, drafts: readonly Draft[]): Promise<void> {
  if (!drafts.length) return;
  const known = await tx.execute<{ value: string; position: number; gone: boolean }>(sql`
    select value, position, merged_into is not null as gone from catalog.option where module = ${module} and field = ${field} for update`);
  const there = known.filter(({ gone }) => !gone).length;
  if (there + drafts.length > MOST_OPTIONS) refuse('TOO_MANY', ['input', 'field'], { max: MOST_OPTIONS });
  const taken = new Set(known.map(({ value }) => value));
  const first = Math.max(0, ...known.map(({ position }) => position + 1));
  const rows = drafts.map(({ label, hue }, index) => {
    const value = keyFor(label, (key) => taken.has(key));
    taken.add(value);
    return { module, field, value, position: first + index, label, hue, active: true };
  });
  await tx.execute(
    sql`insert into catalog.option select * from jsonb_populate_recordset(null::catalog.option, ${JSON.stringify(rows)}::jsonb)`,
  );
}
