import type { Module } from '#platform/catalog/define-module.ts';
import type { Catalog } from '#platform/catalog/read-catalog.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Language } from '#platform/errors/texts.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { shownCells } from '#platform/query/cells.ts';
import { Source, viewOf } from '#platform/query/source.ts';
import type { Acting, ActPlace, CheckPlace } from './action-kind.ts';
import { inWords } from './in-words.ts';

/** `{name}`, `{account.name}`: what stands for a field of the record. */
const PLACEHOLDER = /\{([A-Za-z]\w*(?:\.\w+)*)\}/g;

/** Refuses a text that is empty, too long, or names a field that is not there. */
export function checkTemplate({ catalog, module }: CheckPlace, text: string, most: number, path: string[]): string {
  const { length } = text.trim();
  if (!length) refuse('REQUIRED', path);
  if (length > most) refuse('TOO_LONG', path, { max: most, length });
  const source = new Source(catalog, module);
  for (const field of fieldsIn(text)) source.resolve(field, path);
  return text.trim();
}

/** Who reads a text: in which language, and what is hidden from them, such as `potentials.amount`. */
export interface TextReader {
  language: Language;
  hidden: readonly string[];
}

/** A record with the texts of fields that were asked for. */
export interface Told {
  owner: string;
  /** The value of a field as somebody reads it, empty where there is none for them. */
  text(path: string, reader: TextReader): string;
}

/** Reads what texts need of records, as it is now: one statement for all. */
export async function toldOf({ tx, catalog, module }: ActPlace, paths: string[], records: Acting[]) {
  const { cells, select, joins } = shownCells(catalog, module, paths);
  const ids = records.map(({ record }) => record);
  const rows = await tx.execute<Record<string, unknown>>(sql`
    select ${select}, t.owner_id from ${viewOf(module)} t ${joins} where t.id = any (${sql.param(ids)}::uuid[])`);
  const { timeZone } = catalog.organisation;
  const types = new Map(cells.resolved.map(({ path, field }) => [path, field.type]));
  const ways = new Map(paths.map((path) => [path, fieldsAlong(catalog, module, path)]));
  return new Map(
    rows.map((row): [string, Told] => {
      const text = (path: string, { language, hidden }: TextReader) => {
        if (ways.get(path)!.some((field) => hidden.includes(field))) return '';
        const cell = cells.read(row, language).find(({ field }) => field === path);
        return cell ? inWords(cell, types.get(path)!, { language, timeZone }) : '';
      };
      return [String(row.id), { owner: String(row.owner_id), text }];
    }),
  );
}

/** The fields that a path goes through, such as `potentials.account` and `accounts.name`. */
function fieldsAlong(catalog: Catalog, module: Module, path: string): string[] {
  let from: Module | undefined = module;
  return path.split('.').map((step) => {
    const field = `${from!.name}.${step}`;
    from = catalog.byName.get(from!.fields.find(({ name }) => name === step)?.relatedModule ?? '');
    return field;
  });
}

/** The paths of fields that texts name. */
export function fieldsIn(...texts: string[]): string[] {
  return [...new Set(texts.flatMap((text) => [...text.matchAll(PLACEHOLDER)].map(([, path]) => path!)))];
}

/** The text with its fields filled in, for somebody who reads it. */
export function fillIn(text: string, told: Told, reader: TextReader): string {
  return text.replace(PLACEHOLDER, (_, path) => told.text(path, reader));
}
