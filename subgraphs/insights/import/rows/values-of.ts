import { checkFields, type Values } from '#platform/catalog/check-fields.ts';
import type { Field, Module } from '#platform/catalog/define-module.ts';
import type { Catalog, Option } from '#platform/catalog/read-catalog.ts';
import { inInput } from '#platform/errors/database-faults.ts';
import { fault } from '#platform/errors/user-error.ts';
import { toUuid } from '#platform/id.ts';
import { optionsFor } from '#platform/import/options-for.ts';
import { wordsIn } from '../../tag/words-in.ts';
import type { ImportSettings } from '../import.table.ts';
import type { Draft, PlannedColumn } from './draft-row.ts';
import type { Referred } from './find-referred.ts';
import type { FoundRecord } from './match-records.ts';

interface Place {
  catalog: Catalog;
  module: Module;
  plan: readonly PlannedColumn[];
  settings: ImportSettings;
  referred: Referred;
}

/**
 * The values that a row gives its record, or a new one, by field; faults go to the draft. Of a record that is there only what
 * differs. A text that may mean several means what the record has, if that is among them.
 */
export function valuesOf(place: Place, draft: Draft, record: FoundRecord | undefined): Values {
  const values: Values = {};
  for (const { name, field } of place.plan) {
    const text = draft.texts.get(name)!;
    if (!field || (!text && !(record && place.settings.emptyCells === 'CLEAR'))) continue;
    values[name] = text ? meaning(place, draft, field, text, record && held(record.image, field)) : null;
  }
  return record ? differing(place, values, record) : values;
}

function meaning({ catalog, module, referred }: Place, draft: Draft, field: Field, text: string, now: unknown): string {
  if (field.type === 'TAGS') return keysOf(catalog.options(module.name, field.name), text, field, draft);
  const isOption = field.type === 'PICKLIST';
  if (!isOption && !NAMING.has(field.type)) return text;
  const meant = isOption ? optionsFor(catalog.options(module.name, field.name), text) : referred(field, text);
  const [one, ...others] = meant;
  if (one && !others.length) return one;
  const same = meant.find((each) => (isOption ? each : uuidIn(each)) === now);
  if (same) return same;
  draft.faults.push(
    one
      ? fault('CONFLICT', inInput(field.name), { text, count: meant.length }, 'IMPORT_AMBIGUOUS')
      : fault(isOption ? 'INVALID_OPTION' : 'NOT_FOUND', inInput(field.name), { text }, 'IMPORT_NOT_FOUND'),
  );
  return '';
}

/** The keys of words with commas between them; words that are no tags yet have been made tags before, as far as that may be. */
function keysOf(options: readonly Option[], text: string, field: Field, draft: Draft): string {
  const words = wordsIn(text);
  const keys = words.map((word) => optionsFor(options, word)[0]);
  const strange = words.find((_, index) => !keys[index]);
  if (strange !== undefined)
    draft.faults.push(fault('INVALID_OPTION', inInput(field.name), { text: strange }, 'IMPORT_NOT_FOUND'));
  return keys.join();
}

const NAMING = new Set<Field['type']>(['RELATION', 'PRINCIPAL', 'USER']);

function uuidIn(id: string): string | null {
  return toUuid(id.split('_')[0]!, id);
}

/** What is wrong with a value stays, to be told. */
function differing({ catalog, module }: Place, values: Values, { image }: FoundRecord): Values {
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => {
      const field = module.fields.find((candidate) => candidate.name === name)!;
      const { columns, faults } = checkFields(catalog, module, { [name]: value }, inInput);
      return faults.length > 0 || !isSame(field, held(columns, field), held(image, field));
    }),
  );
}

/** The value of a field in a row; those of custom fields stand in a column of their own. */
function held(row: Record<string, unknown>, { custom, column }: Field): unknown {
  const values = custom ? (row.custom as Record<string, unknown> | undefined) : row;
  return values?.[column] ?? null;
}

const NUMBERS = new Set<Field['type']>(['INTEGER', 'DECIMAL', 'MONEY', 'PERCENT']);

function isSame({ type }: Field, one: unknown, other: unknown): boolean {
  if (one === null || other === null) return one === other;
  if (type === 'TAGS') return String(one) === String(other);
  if (NUMBERS.has(type)) return Number(one) === Number(other);
  return type === 'DATETIME' ? secondsOf(one) === secondsOf(other) : one === other;
}

/** Files have no fractions of seconds. */
function secondsOf(moment: unknown): number {
  return Math.floor(Date.parse(String(moment)) / 1_000);
}
