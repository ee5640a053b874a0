import { type SQL, sql } from '#platform/database/drizzle.ts';
import { refuse } from '../errors/user-error.ts';

/** One key of an order. `text` reads its value without loss, `cast` is its type. Empty values come last. */
export interface SortKey {
  expression: SQL;
  cast: string;
  descending: boolean;
  nullable: boolean;
}

/** A page asked for: forwards from `after`, or backwards from `before`. */
export interface PageInput {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

/** A page as SQL needs it; rows come `reversed` when it was asked for from the end. */
export interface PagePlan {
  size: number;
  backwards: boolean;
  orderBy: SQL;
  /** Everything beyond the cursor; `true` without one. */
  beyond: SQL;
  /** Texts of the keys, as `k0 … kn`; the last is the id. */
  keys: SQL;
  cursorOf(row: Record<string, unknown>): string;
}

export const LARGEST_PAGE = 200;
const DEFAULT_PAGE = 50;

/**
 * Plans a keyset page. `order` must end in a unique key. `signature` names the order, so that a cursor of another order
 * is refused instead of misread. Refuses with OUT_OF_RANGE (size) and INVALID_CURSOR.
 */
export function planPage(order: SortKey[], input: PageInput, signature: string, largest = LARGEST_PAGE): PagePlan {
  const backwards =
    input.last !== undefined && input.last !== null && (input.first === undefined || input.first === null);
  const size = (backwards ? input.last : input.first) ?? DEFAULT_PAGE;
  if (size < 0 || size > largest)
    refuse('OUT_OF_RANGE', [backwards ? 'last' : 'first'], { minimum: 0, maximum: largest });
  const cursor = backwards ? input.before : input.after;
  const keys = order.map(({ expression }, index) => sql`${expression}::text as ${sql.identifier(`k${index}`)}`);
  return {
    size,
    backwards,
    orderBy: sql.join(
      order.map((key) => direction(key, backwards)),
      sql`, `,
    ),
    beyond: cursor
      ? beyond(order, readCursor(cursor, signature, order.length, backwards ? 'before' : 'after'), backwards)
      : sql`true`,
    keys: sql.join(keys, sql`, `),
    cursorOf: (row) =>
      writeCursor(
        signature,
        order.map((_, index) => row[`k${index}`] as string | null),
      ),
  };
}

/** A page of a Relay connection from rows fetched with one more than the page's size. */
export function toConnection<Row extends Record<string, unknown>, Node>(
  rows: Row[],
  plan: PagePlan,
  input: PageInput,
  node: (row: Row) => Node,
) {
  const page = rows.slice(0, plan.size);
  if (plan.backwards) page.reverse();
  const edges = page.map((row) => ({
    // Written when it is asked for, which is for the first and the last, as a rule.
    get cursor() {
      return plan.cursorOf(row);
    },
    node: node(row),
  }));
  const more = rows.length > plan.size;
  return {
    edges,
    pageInfo: {
      hasNextPage: plan.backwards ? Boolean(input.before) : more,
      hasPreviousPage: plan.backwards ? more : Boolean(input.after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** Where no key can be empty nothing is said of empty ones: an index of the plain order would not serve otherwise. */
function direction({ expression, descending, nullable }: SortKey, backwards: boolean): SQL {
  const way = descending !== backwards ? 'desc' : 'asc';
  const empty = nullable ? ` nulls ${backwards ? 'first' : 'last'}` : '';
  return sql`${expression} ${sql.raw(`${way}${empty}`)}`;
}

/** Rows after (or before) the cursor's. Where no key can be empty and all run one way, one comparison that an index serves. */
function beyond(order: SortKey[], values: (string | null)[], backwards: boolean): SQL {
  const typed = values.map((value, index) => sql`${value}::${sql.raw(order[index]!.cast)}`);
  const oneWay = order.every(({ descending, nullable }) => descending === order[0]!.descending && !nullable);
  if (oneWay) {
    const row = sql.join(
      order.map(({ expression }) => expression),
      sql`, `,
    );
    const sign = sql.raw(order[0]!.descending !== backwards ? '<' : '>');
    return sql`(${row}) ${sign} (${sql.join(typed, sql`, `)})`;
  }
  return order.reduceRight<SQL>((rest, key, index) => {
    const value = values[index] ?? null;
    const after = afterKey(key, value, typed[index]!, backwards);
    const same = value === null ? sql`${key.expression} is null` : sql`${key.expression} = ${typed[index]}`;
    return sql`(${after} or (${same} and ${rest}))`;
  }, sql`false`);
}

function afterKey(
  { expression, descending, nullable }: SortKey,
  value: string | null,
  typed: SQL,
  backwards: boolean,
): SQL {
  if (value === null) return backwards ? sql`${expression} is not null` : sql`false`;
  const sign = sql.raw(descending !== backwards ? '<' : '>');
  const compared = sql`${expression} ${sign} ${typed}`;
  return nullable && !backwards ? sql`(${compared} or ${expression} is null)` : compared;
}

function writeCursor(signature: string, values: (string | null)[]): string {
  return Buffer.from(JSON.stringify([signature, ...values])).toString('base64url');
}

function readCursor(cursor: string, signature: string, keys: number, argument: string): (string | null)[] {
  try {
    const [written, ...values]: unknown[] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const fits =
      written === signature &&
      values.length === keys &&
      values.every((value) => value === null || typeof value === 'string');
    if (fits) return values as (string | null)[];
  } catch {
    // falls through to the refusal
  }
  return refuse('INVALID_CURSOR', [argument]);
}
