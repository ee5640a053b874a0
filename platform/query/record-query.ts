import { type SQL, sql } from '#platform/database/drizzle.ts';
import type { FieldType, Module } from '../catalog/define-module.ts';
import type { Catalog } from '../catalog/read-catalog.ts';
import type { Tx } from '../database/session.ts';
import { refuse } from '../errors/user-error.ts';
import { toUuid } from '../id.ts';
import { type Condition, compileCondition, type Now } from './condition.ts';
import { LARGEST_PAGE, type PageInput, planPage, type SortKey } from './keyset.ts';
import { literally } from './like.ts';
import { columnOf, heldIn, Source } from './source.ts';

/** Which rows of a module, in which order. */
export interface Selection {
  module: Module;
  where?: Condition | null;
  search?: string | null;
  /** Only these records. */
  ids?: readonly string[] | null;
  sort?: readonly { field: string; direction?: 'ASC' | 'DESC' | null }[] | null;
}

const MOST_SORTS = 5;

/**
 * A query over one module: its conditions and order compiled once, then read as a page, a count or sums. Everything is
 * read from published views, under the rights of the transaction's actor.
 */
export class RecordQuery {
  readonly source: Source;
  readonly where: SQL;
  /** The rows with what conditions and order join to them, and no more. */
  readonly rows: SQL;
  readonly #order: SortKey[];
  readonly #signature: string;

  constructor(catalog: Catalog, { module, where, search, ids, sort }: Selection, now: Now) {
    this.source = new Source(catalog, module);
    const parts = [
      ...(where ? [compileCondition(this.source, where, now)] : []),
      ...(search?.trim() ? [searchIn(catalog, module, search.trim())] : []),
      ...(ids ? [amongIds(module, ids)] : []),
    ];
    this.where = parts.length ? sql.join(parts, sql` and `) : sql`true`;
    const keys = sort?.length ? sort : [{ field: 'createdAt', direction: 'DESC' as const }];
    if (keys.length > MOST_SORTS) refuse('TOO_MANY', ['input', 'sort'], { max: MOST_SORTS });
    this.#order = keys.map(({ field, direction }, index) =>
      this.sortKey(field, direction === 'DESC', ['input', 'sort', String(index), 'field']),
    );
    this.#order.push({
      expression: columnOf('t', 'id'),
      cast: 'uuid',
      descending: this.#order[0]!.descending,
      nullable: false,
    });
    this.rows = this.source.from();
    this.#signature = keys.map(({ field, direction }) => `${field} ${direction === 'DESC'}`).join();
  }

  /**
   * Rows of a page, one more than its size; `select` names what to read of them beside the cursor's keys. What only that needs
   * is joined (`joins`) to the rows of the page alone, not to all that match. `largest` is for those who read all pages.
   */
  async page(
    tx: Tx,
    input: PageInput,
    { select, joins = sql.empty(), largest = LARGEST_PAGE }: { select: SQL; joins?: SQL; largest?: number },
  ) {
    const plan = planPage(this.#order, input, this.#signature, largest);
    const shown = planPage(this.#order.map(asSelected), input, this.#signature, largest);
    const keys = this.#order.map(({ expression }, index) => sql`${expression} as ${sql.identifier(`sort_${index}`)}`);
    // Written out: PostgreSQL takes an unknown limit for a tenth of all rows, and would plan each page anew.
    const limit = sql.raw(String(plan.size + 1));
    const rows = await tx.execute<Record<string, unknown>>(sql`
      select ${select}, ${shown.keys} from (
        select t.*, ${sql.join(keys, sql`, `)} from ${this.rows}
        where ${this.where} and ${plan.beyond} order by ${plan.orderBy} limit ${limit}
      ) t ${joins} order by ${shown.orderBy}`);
    return { rows: [...rows], plan };
  }

  /** A page of the rows that point at each of these records by a relation: one statement, and each page by itself. */
  async pageOfEach(tx: Tx, relation: string, uuids: readonly string[], input: PageInput, select: SQL) {
    const plan = planPage(this.#order, input, this.#signature);
    const { column } = this.source.resolve(relation, ['field']);
    // The inner rows come in their order: a limited subquery is run once for each of the outer ones.
    const rows = await tx.execute<Record<string, unknown>>(sql`
      select each_of.id as each_id, row_of.* from unnest(${sql.param([...uuids])}::uuid[]) each_of (id) cross join lateral (
        select ${select}, ${plan.keys} from ${this.source.from()}
        where ${column} = each_of.id and ${this.where} and ${plan.beyond} order by ${plan.orderBy} limit ${plan.size + 1}
      ) row_of`);
    return { rows: Map.groupBy(rows, (row) => String(row.each_id)), plan };
  }

  /** How many rows point at each of these records by a relation. */
  async countOfEach(tx: Tx, relation: string, uuids: readonly string[]): Promise<Map<string, number>> {
    const { column } = this.source.resolve(relation, ['field']);
    const rows = await tx.execute<{ id: string; count: number }>(sql`
      select ${column} as id, count(*)::int as count from ${this.source.from()}
      where ${column} = any (${sql.param([...uuids])}::uuid[]) and ${this.where} group by 1`);
    return new Map(rows.map(({ id, count }) => [id, count]));
  }

  /** How many rows match. */
  async count(tx: Tx): Promise<number> {
    // Each way by itself: one that leads nowhere is not begun, and none of them weighs on the plan of another.
    const counts = this.source
      .waysToAll(this.source.row)
      .map((way) => sql`(select count(*)::int from ${this.rows} where ${this.where} and ${way})`);
    const [row] = await overAll<{ count: number }>(tx, sql`select ${sql.join(counts, sql` + `)} as count`);
    return row!.count;
  }

  /** What `columns` sum up of all rows that match; `rest` narrows and groups them. */
  async summed<Row extends Record<string, unknown>>(tx: Tx, columns: SQL, rest = sql.empty()) {
    return overAll<Row>(tx, sql`select ${columns} from ${this.source.fromAll()} where ${this.where} ${rest}`);
  }

  private sortKey(path: string, descending: boolean, at: string[]): SortKey {
    const resolved = this.source.resolve(path, at);
    const { field } = resolved;
    const nullable = path.includes('.') || !(field.alwaysFilled || NEVER_EMPTY.has(field.name));
    if (field.type === 'LONG_TEXT' || field.type === 'TAGS') refuse('INVALID_SORT', at);
    if (field.type === 'RELATION' || field.type === 'PRINCIPAL' || field.type === 'USER') {
      return { expression: this.source.target(resolved).title, cast: 'text', descending, nullable: true };
    }
    if (field.type === 'PICKLIST') {
      const options = this.source.catalog.options(resolved.module.name, field.name).map(({ value }) => value);
      return {
        expression: sql`array_position(${sql.param(options)}::text[], ${resolved.column})`,
        cast: 'int',
        descending,
        nullable: true,
      };
    }
    return { expression: resolved.column, cast: SORT_CASTS[field.type] ?? 'text', descending, nullable };
  }
}

/**
 * Runs a statement that goes through all that matches. One plan serves, whatever the values: to plan each anew would cost more
 * than to count some thousand rows. Only one of the ways to the rows is gone in the end, but all weigh in the plan's cost, for which
 * PostgreSQL would start workers to no use.
 */
async function overAll<Row extends Record<string, unknown>>(tx: Tx, statement: SQL) {
  const set = (mode: string, workers: string) =>
    tx.execute(sql`select set_config('plan_cache_mode', ${mode}, true),
      set_config('max_parallel_workers_per_gather', ${workers}, true)`);
  const [, rows] = await Promise.all([
    set('force_generic_plan', '0'),
    tx.execute<Row>(statement),
    tx.execute(sql`reset plan_cache_mode`),
    tx.execute(sql`reset max_parallel_workers_per_gather`),
  ]);
  return [...rows];
}

/** A key of the order as a column of rows that were selected with it. */
function asSelected(key: SortKey, index: number): SortKey {
  return { ...key, expression: columnOf('t', `sort_${index}`) };
}

const NEVER_EMPTY = new Set(['number', 'createdAt', 'modifiedAt']);

const SORT_CASTS: Partial<Record<FieldType, string>> = {
  INTEGER: 'int',
  PERCENT: 'int',
  DECIMAL: 'numeric',
  MONEY: 'numeric',
  DATE: 'date',
  DATETIME: 'timestamptz',
  BOOLEAN: 'boolean',
};

/** Ids of other modules, or that are none, stand for no record. */
function amongIds(module: Module, ids: readonly string[]): SQL {
  if (ids.length > LARGEST_PAGE) refuse('TOO_MANY', ['input', 'ids'], { max: LARGEST_PAGE });
  const uuids = ids.flatMap((id) => toUuid(module.prefix, id) ?? []);
  return sql`t.id = any (${sql.param(uuids)}::uuid[])`;
}

const SEARCHED = new Set<FieldType>(['TEXT', 'EMAIL', 'PHONE', 'URL']);

/** Whether a text of the row has the text in it, or the name of one of its tags. */
function searchIn(catalog: Catalog, module: Module, text: string): SQL {
  const pattern = `%${literally(text)}%`;
  const wanted = text.toLowerCase();
  const columns = module.fields.flatMap((field) => {
    if (SEARCHED.has(field.type)) return sql`${heldIn('t', field)} ilike ${pattern}`;
    if (field.type !== 'TAGS') return [];
    const keys = catalog
      .options(module.name, field.name)
      .flatMap(({ label, value }) =>
        Object.values(label).some((name) => name.toLowerCase().includes(wanted)) ? value : [],
      );
    return keys.length ? sql`${heldIn('t', field)} operator(access.&&) ${sql.param(keys)}::text[]` : [];
  });
  return columns.length ? sql`(${sql.join(columns, sql` or `)})` : sql`false`;
}
