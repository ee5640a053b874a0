import { catalogIn } from '#platform/catalog/catalog-of.ts';
import type { Field, Module } from '#platform/catalog/define-module.ts';
import { HUES } from '#platform/catalog/hues.ts';
import type { Option } from '#platform/catalog/read-catalog.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { fieldNamed } from '../field/field-rules.ts';

/** A name of the palette, or none. Refuses with INVALID_OPTION. */
export function checkHue(hue: string | null | undefined, path: string[]): string | null {
  if (!hue) return null;
  return HUES.includes(hue) ? hue : refuse('INVALID_OPTION', path);
}

/** A picklist whose values are arranged here. Refuses with NOT_FOUND, and FIXED_OPTIONS where they are kept elsewhere. */
export async function picklistNamed(
  context: Context,
  tx: Tx,
  input: { module: string; field: string },
): Promise<{ module: Module; field: Field; options: Option[] }> {
  const catalog = await catalogIn(context, tx);
  const { module, field } = fieldNamed(catalog, input);
  if (field.type !== 'PICKLIST') refuse('NOT_FOUND', ['input', 'field']);
  if (field.fixedOptions) refuse('FIXED_OPTIONS', ['input', 'field']);
  return { module, field, options: catalog.options(module.name, field.name) };
}

/** Refuses with NOT_FOUND a value that the picklist does not have. */
export function checkValueIn(options: readonly Option[], value: string, step: string): void {
  if (!options.some((option) => option.value === value)) refuse('NOT_FOUND', ['input', step]);
}
