import { type SQL, sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import type { Language } from '#platform/errors/texts.ts';
import { isoOf } from '#platform/graph/scalars.ts';
import { toId } from '#platform/id.ts';
import type { Cell } from '#platform/query/cells.ts';
import { type PageInput, planPage, type SortKey } from '#platform/query/keyset.ts';
import { columnOf } from '#platform/query/source.ts';
import type { BoardView } from './board-view.ts';
import { toColumnValue, toStoredValue } from './column-value.ts';

/** A record on a board. */
export interface CardRow {
  uuid: string;
  recordId: string;
  title: string;
  column: string | null;
  lane: string | null;
  rank: string;
  cells: Cell[];
  owner: Cell | null;
  hue: string | null;
  version: number;
  movedAt: string | null;
}

/** The place of a row's card; smallest on top. */
export const rankOf = sql`coalesce(k.rank, insights.default_rank(t.id)) collate "C"`;

/** The rows of a board with the places that cards have been given by hand. */
export function boardRows({ filter, query }: BoardView): SQL {
  return sql`${query.source.from()} left join insights.card_rank k on k.board_id = ${filter.id} and k.record_id = t.id`;
}

/** What cards stand upon one another in: a column, or its part in a lane. */
export interface Stack {
  column: string | null;
  lane?: string | null;
}

/** The first cards of every column, or of the cells of the lanes asked for; one more than asked for each: one statement. */
export async function firstCards(
  tx: Tx,
  board: BoardView,
  stacks: readonly Stack[],
  size: number,
  language: Language,
): Promise<(stack: Stack) => CardRow[]> {
  const lanes = new Set(stacks.flatMap(({ lane }) => (lane === undefined ? [] : [lane])));
  const rows = await tx.execute<Selected>(sql`
    select * from (
      select ${selected(board)}, row_number() over (
        partition by ${board.columnValue}, ${lanes.size ? board.laneValue : sql`null::text`} order by ${rankOf}, t.id) as place
      from ${boardRows(board)} where ${board.query.where} and ${lanes.size ? inLanes(board, [...lanes]) : sql`true`}
    ) ranked where place <= ${size + 1} order by place`);
  const keyOf = ({ column, lane }: Stack) => JSON.stringify([column, lanes.size ? lane : null]);
  const cards = Map.groupBy(
    rows.map((row) => toCard(board, row, language)),
    keyOf,
  );
  return (stack) => cards.get(keyOf(stack)) ?? [];
}

function inLanes({ laneField, laneValue }: BoardView, lanes: (string | null)[]): SQL {
  const stored = lanes.flatMap((lane) => (laneField && lane !== null ? [toStoredValue(laneField, lane)] : []));
  const among = sql`${laneValue} = any (${sql.param(stored)}::text[])`;
  return lanes.includes(null) ? sql`(${laneValue} is null or ${among})` : among;
}

/** Whether a row's card stands in a column, or in a cell where a lane is named. */
export function inStack({ columnField, columnValue, laneField, laneValue }: BoardView, { column, lane }: Stack): SQL {
  const inColumn = sql`${columnValue} is not distinct from ${toStoredValue(columnField, column)}`;
  if (!laneField || lane === undefined) return inColumn;
  return sql`${inColumn} and ${laneValue} is not distinct from ${toStoredValue(laneField, lane)}`;
}

/** A page of the cards of a column or a cell. */
export async function cardsOf(tx: Tx, board: BoardView, stack: Stack, input: PageInput, language: Language) {
  const plan = planPage(ORDER, input, 'rank');
  const rows = await tx.execute<Selected>(sql`
    select ${selected(board)}, ${plan.keys} from ${boardRows(board)}
    where ${board.query.where} and ${inStack(board, stack)} and ${plan.beyond}
    order by ${plan.orderBy} limit ${plan.size + 1}`);
  return { plan, rows: rows.map((row) => ({ ...row, card: toCard(board, row, language) })) };
}

/** The order of cards within a column. */
export const ORDER: SortKey[] = [
  { expression: rankOf, cast: 'text', descending: false, nullable: false },
  { expression: sql`t.id`, cast: 'uuid', descending: false, nullable: false },
];

/** Cards by record UUID; records that are not on the board, in the reader's eyes, are absent. */
export async function cardsById(
  tx: Tx,
  board: BoardView,
  uuids: string[],
  language: Language,
): Promise<Map<string, CardRow>> {
  const rows = await tx.execute<Selected>(sql`
    select ${selected(board)} from ${boardRows(board)}
    where ${board.query.where} and t.id = any (${sql.param(uuids)}::uuid[])`);
  return new Map(rows.map((row) => [String(row.card_id), toCard(board, row, language)]));
}

type Selected = Record<string, unknown>;

// Every set of cells numbers its columns from zero, so each is read as one jsonb.
function selected(board: BoardView): SQL {
  const moved = movedColumn(board);
  return sql`t.id as card_id, t.version, ${board.columnValue} as card_column, ${board.laneValue} as card_lane, ${rankOf} as rank, ${board.hue} as hue,
    (select to_jsonb(x) from (select ${board.title.select}) x) as title_cells,
    (select to_jsonb(x) from (select ${board.cells.select}) x) as cells,
    (select to_jsonb(x) from (select ${board.owner.select}) x) as owner_cells,
    ${moved ? columnOf('t', moved) : sql`null::timestamptz`} as moved_at`;
}

/** The column that tells when a record entered its column of the board, where the module keeps that. */
function movedColumn({ module, layout }: BoardView): string | undefined {
  if (layout.columnField !== module.board?.columnField) return undefined;
  return module.fields.find(({ name }) => name === module.board?.enteredField)?.column;
}

function toCard(board: BoardView, row: Selected, language: Language): CardRow {
  const cells = (of: keyof Pick<BoardView, 'title' | 'cells' | 'owner'>, from: string) =>
    board[of].read(row[from] as Record<string, unknown>, language);
  const [title] = cells('title', 'title_cells');
  const [owner] = cells('owner', 'owner_cells');
  return {
    uuid: String(row.card_id),
    recordId: toId(board.module.prefix, String(row.card_id)),
    title: String(title?.label ?? title?.value ?? ''),
    column: toColumnValue((row.card_column as string | null) ?? null),
    lane: toColumnValue((row.card_lane as string | null) ?? null),
    rank: String(row.rank),
    cells: cells('cells', 'cells'),
    owner: owner?.value ? owner : null,
    hue: (row.hue as string | null) ?? null,
    version: Number(row.version),
    movedAt: row.moved_at ? isoOf(String(row.moved_at)) : null,
  };
}
