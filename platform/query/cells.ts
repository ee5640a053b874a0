import { type SQL, sql } from '#platform/database/drizzle.ts';
import type { Field, Module } from '../catalog/define-module.ts';
import type { Catalog } from '../catalog/read-catalog.ts';
import type { Language } from '../errors/texts.ts';
import { isoOf } from '../graph/scalars.ts';
import { toId } from '../id.ts';
import { settled } from './settled.ts';
import { columnOf, type Resolved, Source } from './source.ts';

/** One value of a row, with what is needed to show it; the graph's Cell. */
export interface Cell {
  field: string;
  value: unknown;
  label: string | null;
  currency: string | null;
  hue: string | null;
}

const MOST_COLUMNS = 60;
const REFERENCES = new Set<Field['type']>(['RELATION', 'PRINCIPAL', 'USER']);

/** Columns of rows as cells: what to select, and how to read a row. */
export class CellColumns {
  readonly resolved: Resolved[];
  readonly select: SQL;
  readonly #source: Source;
  readonly #readers: ((row: Record<string, unknown>, language: Language) => Cell)[];

  constructor(source: Source, paths: readonly string[], at = ['input', 'columns']) {
    this.#source = source;
    this.resolved = paths.slice(0, MOST_COLUMNS).map((path, index) => source.resolve(path, [...at, String(index)]));
    const parts = this.resolved.map((column, index) => this.selectOne(column, index));
    this.#readers = this.resolved.map((column, index) => readerOf(source, column, index));
    this.select = parts.length ? sql.join(parts, sql`, `) : sql`null as nothing`;
  }

  /** Cells of a row that was selected with `select`. */
  read(row: Record<string, unknown>, language: Language): Cell[] {
    return this.#readers.map((read) => read(row, language));
  }

  private selectOne(column: Resolved, index: number): SQL {
    const name = (letter: string) => sql.identifier(`${letter}${index}`);
    const { field, module, alias } = column;
    if (REFERENCES.has(field.type)) {
      const { id, title, kind } = this.#source.target(column);
      const named = sql`${id} as ${name('v')}, ${title} as ${name('l')}`;
      return relatedPrefix(this.#source, field) ? named : sql`${named}, ${kind} as ${name('p')}`;
    }
    if (field.type === 'TAGS') return sql`nullif(array_to_string(${column.column}, ','), '') as ${name('v')}`;
    if (field.type === 'BOOLEAN') return sql`${column.column} as ${name('v')}`;
    const text = sql`${column.column}::text as ${name('v')}`;
    const inCurrency = field.type === 'MONEY' && module.fields.some((other) => other.name === 'currency');
    return inCurrency ? sql`${text}, ${columnOf(alias, 'currency')} as ${name('c')}` : text;
  }
}

/** Cells of a module's rows `t` that are already found: beside their columns, what these need is joined. */
export interface ShownCells {
  cells: CellColumns;
  select: SQL;
  joins: SQL;
}

const MOST_KEPT = 500;
const kept = new WeakMap<Catalog, Map<string, ShownCells>>();

/** The cells of a list's columns, written out once for each choice of columns: lists are read far more often than changed. */
export function shownCells(catalog: Catalog, module: Module, paths: readonly string[]): ShownCells {
  const known = kept.get(catalog) ?? new Map<string, ShownCells>();
  kept.set(catalog, known);
  const key = `${module.name} ${paths.join()}`;
  const before = known.get(key);
  if (before) return before;
  const source = new Source(catalog, module);
  const cells = new CellColumns(source, paths);
  const made = { cells, select: settled(sql`t.id, t.version, ${cells.select}`), joins: settled(source.joins()) };
  if (known.size >= MOST_KEPT) known.clear();
  known.set(key, made);
  return made;
}

/** The prefix of ids that a relation leads to; a principal's is told by its row. */
function relatedPrefix({ catalog }: Source, field: Field): string | undefined {
  return catalog.byName.get(field.relatedModule ?? '')?.prefix;
}

/** Reads one column: whatever is the same in all rows is found once. */
function readerOf(source: Source, { path, module, field }: Resolved, index: number) {
  const [value, label, kind, currency] = [`v${index}`, `l${index}`, `p${index}`, `c${index}`];
  const empty: Cell = { field: path, value: null, label: null, currency: null, hue: null };
  if (REFERENCES.has(field.type)) {
    const prefix = relatedPrefix(source, field);
    return (row: Record<string, unknown>): Cell => {
      const uuid = row[value];
      if (uuid == null) return empty;
      return {
        field: path,
        value: toId(prefix ?? String(row[kind]), String(uuid)),
        label: String(row[label]),
        currency: null,
        hue: null,
      };
    };
  }
  return (row: Record<string, unknown>, language: Language): Cell => {
    const found = row[value];
    if (found == null) return empty;
    const { value: told, label = null, hue = null } = shown(source, module, field, found, language);
    return { field: path, value: told, label, currency: (row[currency] as string) ?? null, hue };
  };
}

/** The value in the form of the wire, with label and hue for picklists, and the names of tags. */
export function shown(
  source: { catalog: Source['catalog'] },
  module: Module,
  field: Field,
  value: unknown,
  language: Language,
) {
  if (field.type === 'DATETIME') return { value: isoOf(String(value)) };
  if (field.type === 'TAGS') return shownTags(source, module, field, value, language);
  if (field.type !== 'PICKLIST') return { value };
  const option = source.catalog.options(module.name, field.name).find((candidate) => candidate.value === value);
  return { value, label: option?.label[language] ?? String(value), hue: option?.hue ?? null };
}

/** Keys, names and hues with commas between them; stored as an array, which the history has as it is. */
function shownTags(
  { catalog }: { catalog: Source['catalog'] },
  module: Module,
  field: Field,
  value: unknown,
  language: Language,
) {
  const keys = Array.isArray(value) ? value.map(String) : String(value).split(',');
  if (!keys.length) return { value: null };
  const options = new Map(catalog.options(module.name, field.name).map((option) => [option.value, option]));
  return {
    value: keys.join(),
    label: keys.map((key) => options.get(key)?.label[language] ?? key).join(', '),
    hue: keys.map((key) => options.get(key)?.hue ?? 'grey').join(),
  };
}
