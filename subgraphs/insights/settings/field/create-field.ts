import { catalogIn } from '#platform/catalog/catalog-of.ts';
import { type Field, type FieldType, field as make } from '#platform/catalog/define-module.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { CUSTOM } from '#platform/records/custom-fields.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { CreateFieldInput } from '../../generated/resolvers.ts';
import { moduleNamed } from '../../scope.ts';
import { addOptions, checkOptions } from '../option/create-option.ts';
import { checkLabels, keyFor, mayBeUnique } from './field-rules.ts';
import { setUnique } from './set-unique.ts';

const MOST_FIELDS = 100;
const GROUP = { key: 'custom', label: { fi: 'Lisätiedot', en: 'More details' } };

/**
 * Adds a field to a module; answers its name. Refuses with NOT_FOUND, TOO_MANY, REQUIRED, TOO_LONG, INVALID_OPTION (an unknown
 * group or related module), OUT_OF_RANGE (length, scale), INVALID_VALUE (what does not go with the type).
 */
export async function createField(context: Context, tx: Tx, input: CreateFieldInput): Promise<{ field: string }> {
  const catalog = await catalogIn(context, tx);
  const module = moduleNamed(catalog, input.module);
  const label = checkLabels(input.labels, ['input', 'labels']);
  const known = await tx.execute<{ name: string; position: number }>(
    sql`select name, position from catalog.field where module = ${module.name} and custom for update`,
  );
  if (known.length >= MOST_FIELDS) refuse('TOO_MANY', ['input', 'module'], { max: MOST_FIELDS });
  const name = `${CUSTOM}${keyFor(label, (key) => known.some((field) => field.name === CUSTOM + key))}`;
  const drafted = draftOf(input, name);
  if (input.relatedModule && !catalog.byName.has(input.relatedModule))
    refuse('INVALID_OPTION', ['input', 'relatedModule']);
  if (input.group && !module.groups[input.group]) refuse('INVALID_OPTION', ['input', 'group']);
  const group = input.group ? { key: input.group, label: module.groups[input.group]! } : GROUP;
  const options = input.type === 'PICKLIST' ? checkOptions(input.options ?? [], ['input', 'options']) : [];
  await tx.execute(sql`
    insert into catalog.field (module, name, position, type, column_name, label, group_key, group_label, required, writable, max_length,
      scale, minimum, maximum, format, related_module, column_field, derived_from, custom, fixed_options)
    values (${module.name}, ${name}, ${Math.max(1_000, ...known.map(({ position }) => position + 1))}, ${input.type}, ${name},
      ${JSON.stringify(label)}::jsonb, ${group.key}, ${JSON.stringify(group.label)}::jsonb, ${input.required ?? false}, true,
      ${drafted.maxLength}, ${drafted.scale}, ${drafted.minimum}, ${drafted.maximum}, ${drafted.format}, ${drafted.relatedModule},
      ${drafted.columnField}, '{}', true, false)`);
  await addOptions(tx, module.name, name, options);
  if (input.unique) {
    if (!mayBeUnique(drafted)) refuse('INVALID_VALUE', ['input', 'unique']);
    await setUnique(tx, module, drafted, true);
  }
  return { field: name };
}

const LONGEST_TEXT = 1_000;
const LARGEST_SCALE = 6;

/** Makers by type, as in declarations; a number may be below nought. */
const MAKERS: Record<Exclude<FieldType, 'TAGS'>, (related: string) => (name: string) => Field> = {
  TEXT: () => make.text(NO_LABEL),
  LONG_TEXT: () => make.longText(NO_LABEL),
  EMAIL: () => make.email(NO_LABEL),
  PHONE: () => make.phone(NO_LABEL),
  URL: () => make.url(NO_LABEL),
  INTEGER: () => make.integer(NO_LABEL, { minimum: -2_147_483_648 }),
  DECIMAL: () => make.decimal(NO_LABEL),
  MONEY: () => make.money(NO_LABEL, { minimum: -999_999_999_999.99 }),
  PERCENT: () => make.percent(NO_LABEL),
  DATE: () => make.date(NO_LABEL),
  DATETIME: () => make.dateTime(NO_LABEL),
  BOOLEAN: () => make.boolean(NO_LABEL),
  PICKLIST: () => make.picklist(NO_LABEL, []),
  PRINCIPAL: () => make.principal(NO_LABEL),
  USER: () => make.user(NO_LABEL),
  RELATION: (related) => make.relation(NO_LABEL, related),
};

const NO_LABEL = { fi: '', en: '' };

function draftOf(input: CreateFieldInput, name: string): Field {
  const { type, relatedModule, maxLength, scale, options } = input;
  // Every record has its tags already.
  if (type === 'TAGS') return refuse('INVALID_VALUE', ['input', 'type']);
  const only = (given: unknown, step: string, ...types: FieldType[]) => {
    if (given != null && !types.includes(type)) refuse('INVALID_VALUE', ['input', step]);
  };
  only(relatedModule, 'relatedModule', 'RELATION');
  only(maxLength, 'maxLength', 'TEXT');
  only(scale, 'scale', 'DECIMAL');
  only(options, 'options', 'PICKLIST');
  if (type === 'RELATION' && !relatedModule) refuse('REQUIRED', ['input', 'relatedModule']);
  if (maxLength != null && (maxLength < 1 || maxLength > LONGEST_TEXT))
    refuse('OUT_OF_RANGE', ['input', 'maxLength'], { minimum: 1, maximum: LONGEST_TEXT });
  if (scale != null && (scale < 0 || scale > LARGEST_SCALE))
    refuse('OUT_OF_RANGE', ['input', 'scale'], { minimum: 0, maximum: LARGEST_SCALE });
  const drafted = MAKERS[type](relatedModule ?? '')(name);
  return {
    ...drafted,
    column: name,
    custom: true,
    maxLength: maxLength ?? drafted.maxLength,
    scale: scale ?? drafted.scale,
  };
}
