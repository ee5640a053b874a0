import { type SQL, sql } from '#platform/database/drizzle.ts';
import type { Field, Module } from '../catalog/define-module.ts';
import type { Catalog } from '../catalog/read-catalog.ts';
import { refuse } from '../errors/user-error.ts';

/** A field at the end of a path, and the SQL that reads it. */
export interface Resolved {
  path: string;
  module: Module;
  field: Field;
  /** The column, as stored. */
  column: SQL;
  /** The row it stands in. */
  alias: string;
}

const MOST_STEPS = 3;
const MOST_JOINS = 20;

/**
 * The rows that a query reads: the published view of a module and, joined as paths ask for them, the views that its
 * relations lead to. Each view applies the actor's own rights, so that a step to a record the actor may not see is empty.
 */
export class Source {
  readonly catalog: Catalog;
  readonly module: Module;
  /** What a row of the module is called. */
  readonly row: string;
  /** How many sources this one stands within. */
  readonly level: number;
  readonly #joins = new Map<string, { alias: string; clause: SQL }>();

  /** `around` is the source in whose rows' conditions this one's rows are looked for. */
  constructor(catalog: Catalog, module: Module, around?: Source) {
    this.catalog = catalog;
    this.module = module;
    this.level = around ? around.level + 1 : 0;
    this.row = around ? `t${this.level}` : 't';
  }

  /** Finds the field of a path such as `account.industry`. Refuses with UNKNOWN_FIELD or TOO_DEEP. */
  resolve(path: string, at: string[]): Resolved {
    const steps = path.split('.');
    if (steps.length > MOST_STEPS + 1) refuse('TOO_DEEP', at);
    let module = this.module;
    let alias = this.row;
    for (const [index, step] of steps.entries()) {
      const field = module.fields.find(({ name }) => name === step) ?? refuse('UNKNOWN_FIELD', at, { field: path });
      if (index === steps.length - 1) return { path, module, field, alias, column: heldIn(alias, field) };
      const next = this.catalog.byName.get(field.relatedModule ?? '') ?? refuse('UNKNOWN_FIELD', at, { field: path });
      alias = this.join(steps.slice(0, index + 1).join('.'), viewOf(next), heldIn(alias, field));
      module = next;
    }
    return refuse('UNKNOWN_FIELD', at, { field: path });
  }

  /** The record or principal that a field points at: its id, null where the actor may not see it, and its name. */
  target({ path, field, column }: Resolved): { id: SQL; title: SQL; kind: SQL } {
    const related = this.catalog.byName.get(field.relatedModule ?? '');
    if (!related) {
      const alias = this.join(`${path}@`, sql`identity_public.principal`, column);
      return { id: columnOf(alias, 'id'), title: columnOf(alias, 'name'), kind: columnOf(alias, 'prefix') };
    }
    const alias = this.join(path, viewOf(related), column);
    const title = related.fields.find(({ name }) => name === related.titleField)?.column ?? 'id';
    return { id: columnOf(alias, 'id'), title: columnOf(alias, title), kind: sql`${related.prefix}::text` };
  }

  /** `from … left join …`, with whatever has been asked for so far. */
  from(): SQL {
    return sql`${viewOf(this.module)} ${sql.identifier(this.row)} ${this.joins()}`;
  }

  /** The same for what goes through all rows, each once and in no order; see `waysToAll`. */
  fromAll(): SQL {
    const ways = this.waysToAll('r').map((way) => sql`select * from ${viewOf(this.module)} r where ${way}`);
    return sql`(${sql.join(ways, sql` union all `)}) ${sql.identifier(this.row)} ${this.joins()}`;
  }

  /**
   * Conditions on rows called `row` of which one holds for each that the actor may see: where that is not all of the module,
   * those of each owner in sight are found by index. The policy decides all the same, so that this can only narrow what it lets through.
   */
  waysToAll(row: string): SQL[] {
    const { name } = this.module;
    const all = sql`(select access.all_rows(${name}, 'read'))`;
    const owners = sql`(select access.owners(${name}, 'read'))::uuid[]`;
    const singles = sql`(select access.singles(${name}, 'read'))::uuid[]`;
    const owner = columnOf(row, 'owner_id');
    return [
      all,
      sql`not ${all} and ${owner} = any (${owners})`,
      sql`not ${all} and ${columnOf(row, 'id')} = any (${singles}) and ${owner} <> all (${owners})`,
    ];
  }

  /** The joins that have been asked for so far, to rows that are called `row`. */
  joins(): SQL {
    return sql.join(
      [...this.#joins.values()].map(({ clause }) => clause),
      sql` `,
    );
  }

  private join(key: string, view: SQL, on: SQL): string {
    const known = this.#joins.get(key);
    if (known) return known.alias;
    if (this.#joins.size >= MOST_JOINS) refuse('TOO_MANY', ['input', 'columns'], { max: MOST_JOINS });
    const alias = `${this.level ? this.row : ''}j${this.#joins.size}`;
    this.#joins.set(key, {
      alias,
      clause: sql`left join ${view} ${sql.identifier(alias)} on ${columnOf(alias, 'id')} = ${on}`,
    });
    return alias;
  }
}

/** The published view of a module. */
export function viewOf(module: Module): SQL {
  const [schema, table] = module.table.split('.');
  return sql.raw(`${quoted(`${schema}_public`)}.${quoted(table ?? '')}`);
}

/** A column of a row. Names are the catalog's, which are names of tables' columns, and our own. */
export function columnOf(alias: string, column: string): SQL {
  return sql.raw(`${quoted(alias)}.${quoted(column)}`);
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** What a field holds in a row: its column, or its part of `custom` in the field's type. */
export function heldIn(alias: string, { custom, column, type }: Pick<Field, 'custom' | 'column' | 'type'>): SQL {
  if (!custom) return columnOf(alias, column);
  // Written out, so that an index of the same expression serves; the name is one of the catalog's.
  const held = sql`(${columnOf(alias, 'custom')} ->> ${sql.raw(`'${column.replaceAll("'", "''")}'`)})`;
  const cast = HELD_AS[type];
  return cast ? sql`${held}::${sql.raw(cast)}` : held;
}

const HELD_AS: Partial<Record<Field['type'], string>> = {
  INTEGER: 'int',
  PERCENT: 'int',
  DECIMAL: 'numeric',
  MONEY: 'numeric(14, 2)',
  DATE: 'date',
  DATETIME: 'timestamptz',
  BOOLEAN: 'boolean',
  RELATION: 'uuid',
  PRINCIPAL: 'uuid',
  USER: 'uuid',
};
