import { sql } from 'drizzle-orm';
import type { Language } from '#platform/errors/texts.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { localTime } from '#platform/local-time.ts';
import { shownCells } from '#platform/query/cells.ts';
import { Source, viewOf } from '#platform/query/source.ts';
import type { Acting, ActPlace, CheckPlace } from './action-kind.ts';

/** `{name}`, `{account.name}`: what stands for a field of the record. */
const PLACEHOLDER = /\{([A-Za-z]\w*(?:\.\w+)*)\}/g;
/** Rules write in the company's language, which is Finnish. */
const LANGUAGE: Language = 'fi';

/** Refuses a text that is empty, too long, or names a field that is not there. */
export function checkTemplate({ catalog, module }: CheckPlace, text: string, most: number, path: string[]): string {
  const { length } = text.trim();
  if (!length) refuse('REQUIRED', path);
  if (length > most) refuse('TOO_LONG', path, { max: most, length });
  const source = new Source(catalog, module);
  for (const field of fieldsIn(text)) source.resolve(field, path);
  return text.trim();
}

/** A record with the texts of fields that were asked for. */
export interface Told {
  owner: string;
  /** The text of a field, empty where it has no value. */
  text(path: string): string;
}

/** Reads what texts need of records, as it is now: one statement for all. */
export async function toldOf({ tx, catalog, module }: ActPlace, paths: string[], records: Acting[]) {
  const { cells, select, joins } = shownCells(catalog, module, paths);
  const ids = records.map(({ record }) => record);
  const rows = await tx.execute<Record<string, unknown>>(sql`
    select ${select}, t.owner_id from ${viewOf(module)} t ${joins} where t.id = any (${sql.param(ids)}::uuid[])`);
  return new Map(
    rows.map((row): [string, Told] => {
      const read = new Map(cells.read(row, LANGUAGE).map((cell) => [cell.field, cell]));
      return [
        String(row.id),
        {
          owner: String(row.owner_id),
          text: (path) => {
            const { value, label, currency } = read.get(path) ?? { value: null, label: null, currency: null };
            return shownText(label ?? value, currency);
          },
        },
      ];
    }),
  );
}

/** The paths of fields that texts name. */
export function fieldsIn(...texts: string[]): string[] {
  return [...new Set(texts.flatMap((text) => [...text.matchAll(PLACEHOLDER)].map(([, path]) => path!)))];
}

/** The text with its fields filled in. */
export function fillIn(text: string, told: Told): string {
  return text.replace(PLACEHOLDER, (_, path) => told.text(path));
}

const MOMENT = /^\d{4}-\d\d-\d\dT/;
const DAY = /^(\d{4})-(\d\d)-(\d\d)/;

function shownText(value: unknown, currency: string | null): string {
  if (value === null || value === undefined) return '';
  if (value === true || value === false) return value ? 'kyllä' : 'ei';
  const text = String(value);
  if (currency) return `${text.replace('.', ',')} ${currency}`;
  const day = MOMENT.test(text) ? localTime(text) : text;
  return day.replace(DAY, (_, year, month, date) => `${Number(date)}.${Number(month)}.${year}`);
}
