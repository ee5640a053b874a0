import { requireManager } from '#platform/access/manages.ts';
import { checkValue } from '#platform/catalog/check-value.ts';
import type { Field } from '#platform/catalog/define-module.ts';
import type { Catalog } from '#platform/catalog/read-catalog.ts';
import type { Tx } from '#platform/database/session.ts';
import { type Fault, fault, Refusal, refuse } from '#platform/errors/user-error.ts';
import type { ConversionLineInput, SetConversionRulesInput } from '../../generated/resolvers.ts';
import { type MappingRow, mappingTable, settingTable } from './conversion.table.ts';

/** The modules of what a lead becomes, in the order in which they are made. */
export const PARTS = ['accounts', 'contacts', 'potentials'] as const;
export type PartName = (typeof PARTS)[number];

const MOST_LINES = 200;

/** How leads are converted now. */
export async function readRules(tx: Tx) {
  const [[setting], lines] = await Promise.all([
    tx.select().from(settingTable),
    tx.select().from(mappingTable).orderBy(mappingTable.module, mappingTable.field),
  ]);
  return { ...setting!, lines };
}

export type Rules = Awaited<ReturnType<typeof readRules>>;

/**
 * Sets how leads are converted. Refuses FORBIDDEN, and lines with UNKNOWN_FIELD, NOT_WRITABLE, CONFLICT (a field twice),
 * SOURCE_OR_VALUE, INCOMPATIBLE_FIELDS and what is wrong with a fixed value.
 */
export async function setRules(
  tx: Tx,
  catalog: Catalog,
  { lines, ...setting }: SetConversionRulesInput,
): Promise<void> {
  await requireManager(tx);
  const given = Object.fromEntries(Object.entries(setting).filter(([, value]) => typeof value === 'boolean'));
  if (Object.keys(given).length) await tx.update(settingTable).set(given);
  if (!lines) return;
  const checked = checkLines(catalog, lines);
  await tx.delete(mappingTable);
  if (checked.length) await tx.insert(mappingTable).values(checked);
}

function checkLines(catalog: Catalog, lines: readonly ConversionLineInput[]): MappingRow[] {
  if (lines.length > MOST_LINES) refuse('TOO_MANY', ['input', 'lines'], { max: MOST_LINES });
  const seen = new Set<string>();
  const results = lines.map((line, index) => {
    const key = `${line.module}.${line.field}`;
    const twice = seen.has(key);
    seen.add(key);
    const path = (field: string) => ['input', 'lines', String(index), field];
    return twice ? fault('CONFLICT', path('field')) : checkLine(catalog, line, path);
  });
  const faults = results.filter((result): result is Fault => 'path' in result);
  if (faults.length) throw new Refusal(faults);
  return results as MappingRow[];
}

function checkLine(catalog: Catalog, line: ConversionLineInput, path: (field: string) => string[]): MappingRow | Fault {
  const part = PARTS.find((name) => name === line.module);
  if (!part) return fault('INVALID_OPTION', path('module'));
  const target = fieldOf(catalog, part, line.field);
  if (!target) return fault('UNKNOWN_FIELD', path('field'), { field: line.field });
  if (!target.writable) return fault('NOT_WRITABLE', path('field'));
  const [from, value] = [line.source ?? null, line.value ?? null];
  if ((from === null) === (value === null)) return fault('SOURCE_OR_VALUE', path('source'));
  const row: MappingRow = { module: part, field: line.field, source: from, value, editable: line.editable ?? true };
  if (from !== null) {
    const source = fieldOf(catalog, 'leads', from);
    if (!source) return fault('UNKNOWN_FIELD', path('source'), { field: from });
    return fits(source, target) ? row : fault('INCOMPATIBLE_FIELDS', path('source'));
  }
  const checked = checkValue(catalog, part, target, value, path('value'));
  return 'fault' in checked ? checked.fault : row;
}

function fieldOf(catalog: Catalog, module: string, name: string): Field | undefined {
  return catalog.byName.get(module)?.fields.find((field) => field.name === name);
}

const TEXTS = new Set<Field['type']>(['TEXT', 'LONG_TEXT', 'EMAIL', 'PHONE', 'URL']);

/** Whether values of one field may fill another: the same type, or any text where any text will do. */
export function fits(source: Field, target: Field): boolean {
  const anyText = (target.type === 'TEXT' || target.type === 'LONG_TEXT') && !target.format;
  return (
    (source.type === target.type && source.relatedModule === target.relatedModule) ||
    (anyText && TEXTS.has(source.type))
  );
}
