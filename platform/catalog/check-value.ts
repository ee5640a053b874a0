import Big from 'big.js';
import { type Fault, fault } from '../errors/user-error.ts';
import { toUuid } from '../id.ts';
import { isDay } from '../is-day.ts';
import type { Field } from './define-module.ts';
import { applyFormat } from './formats.ts';
import type { Catalog } from './read-catalog.ts';

/** A value as PostgreSQL takes it in jsonb: text, number as text, boolean, UUID, keys of tags, or null. */
export type ColumnValue = string | boolean | string[] | null;
export type Checked = { value: ColumnValue } | { fault: Fault };

/**
 * Brings one value from the wire into the form of its column, or tells what is wrong with it: empty where required,
 * too long, no number, too many decimals, out of range, no such option. Whether a referred record exists is asked of
 * the database, by `missingReferences`.
 */
export function checkValue(catalog: Catalog, module: string, field: Field, raw: unknown, path: string[]): Checked {
  const text = typeof raw === 'string' ? raw.trim() : raw;
  if (text === null || text === undefined || text === '') {
    if (field.required) return { fault: fault('REQUIRED', path) };
    return { value: field.type === 'TAGS' ? [] : null };
  }
  return CHECKS[field.type](String(text), field, path, { catalog, module });
}

type Check = (text: string, field: Field, path: string[], at: { catalog: Catalog; module: string }) => Checked;

const asText: Check = (text, field, path) => {
  if (field.maxLength !== null && text.length > field.maxLength) {
    return { fault: fault('TOO_LONG', path, { max: field.maxLength, length: text.length }) };
  }
  // PostgreSQL cannot store the null character.
  const clean = text.replaceAll('\u0000', '');
  if (!field.format) return { value: clean };
  const formatted = applyFormat(field.format, clean);
  return 'code' in formatted ? { fault: fault(formatted.code, path, formatted.values) } : formatted;
};

const asNumber =
  (scale: number, code: string): Check =>
  (text, field, path) => {
    if (!/^-?\d{1,30}(\.\d{1,30})?$/.test(text)) return { fault: fault(code, path) };
    const number = new Big(text);
    const decimals = field.scale ?? scale;
    if (!number.round(decimals, Big.roundDown).eq(number))
      return { fault: fault('TOO_MANY_DECIMALS', path, { scale: decimals }) };
    const { minimum, maximum } = field;
    if ((minimum !== null && number.lt(minimum)) || (maximum !== null && number.gt(maximum))) {
      return { fault: fault('OUT_OF_RANGE', path, { minimum: minimum ?? '−∞', maximum: maximum ?? '∞' }) };
    }
    return { value: number.toFixed() };
  };

const asId =
  (prefixes: (field: Field, catalog: Catalog) => string[]): Check =>
  (text, field, path, { catalog }) => {
    for (const prefix of prefixes(field, catalog)) {
      const uuid = toUuid(prefix, text);
      if (uuid) return { value: uuid };
    }
    return { fault: fault('INVALID_ID', path) };
  };

const asDate: Check = (text, _, path) => (isDay(text) ? { value: text } : { fault: fault('INVALID_DATE', path) });

const asDateTime: Check = (text, { custom }, path) => {
  if (!/^\d{4}-\d\d-\d\dT/.test(text) || Number.isNaN(Date.parse(text)))
    return { fault: fault('INVALID_DATETIME', path) };
  // Kept as text where there is no column that would bring all to one form.
  return { value: custom ? new Date(text).toISOString() : text };
};

const asBoolean: Check = (text, _, path) =>
  text === 'true' || text === 'false' ? { value: text === 'true' } : { fault: fault('INVALID_VALUE', path) };

const asOption: Check = (text, field, path, { catalog, module }) =>
  catalog.options(module, field.name).some(({ value }) => value === text)
    ? { value: text }
    : { fault: fault('INVALID_OPTION', path) };

const MOST_TAGS = 50;

/** Keys with commas between them, each once and in the order of bytes. */
const asTags: Check = (text, field, path, { catalog, module }) => {
  const known = new Set(catalog.options(module, field.name).map(({ value }) => value));
  const keys = [...new Set(text.split(',').map((key) => key.trim()))].filter((key) => key !== '').toSorted();
  if (keys.length > MOST_TAGS) return { fault: fault('TOO_MANY', path, { max: MOST_TAGS }) };
  return keys.every((key) => known.has(key)) ? { value: keys } : { fault: fault('INVALID_OPTION', path) };
};

const CHECKS: Record<Field['type'], Check> = {
  TEXT: asText,
  LONG_TEXT: asText,
  EMAIL: asText,
  PHONE: asText,
  URL: asText,
  INTEGER: asNumber(0, 'INVALID_NUMBER'),
  DECIMAL: asNumber(6, 'INVALID_NUMBER'),
  PERCENT: asNumber(0, 'INVALID_NUMBER'),
  MONEY: asNumber(2, 'INVALID_AMOUNT'),
  DATE: asDate,
  DATETIME: asDateTime,
  BOOLEAN: asBoolean,
  PICKLIST: asOption,
  TAGS: asTags,
  PRINCIPAL: asId(() => ['usr', 'grp']),
  USER: asId(() => ['usr']),
  RELATION: asId(({ relatedModule }, catalog) => [catalog.byName.get(relatedModule ?? '')?.prefix ?? '']),
};
