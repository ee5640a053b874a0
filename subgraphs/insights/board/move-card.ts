import type { Module } from '#platform/catalog/define-module.ts';
import { updateRecord } from '#platform/catalog/write-record.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { toUuid } from '#platform/id.ts';
import type { Resolved } from '#platform/query/source.ts';
import { viewOf as tableOf } from '#platform/query/source.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { MoveCardInput } from '../generated/resolvers.ts';
import type { BoardView } from './board-view.ts';
import { rankBetween } from './card-rank.ts';
import { boardRows, inStack, rankOf, type Stack } from './cards.ts';
import { isOfPeople, toColumnValue } from './column-value.ts';

/**
 * Moves a card: sets the fields of column and lane by the rules of the record's own module, and the place within the column,
 * in one transaction. Refuses with NOT_FOUND, FORBIDDEN, VERSION_CONFLICT (only if column or lane changed meanwhile), STAGE_REQUIRES
 * and the faults of the values given.
 */
export async function moveCard(context: Context, tx: Tx, board: BoardView, input: MoveCardInput): Promise<void> {
  const { module, columnField, laneField, catalog, filter } = board;
  const uuid = toUuid(module.prefix, input.recordId) ?? refuse('NOT_FOUND', ['input', 'recordId']);
  const to = input.toColumn ?? null;
  // One mover at a time per board, so that no two cards are given one place.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`board ${filter.id}`}, 0))`);
  const [record] = await tx.execute<{ version: number; column: string | null; lane: string | null }>(sql`
    select t.version, ${board.columnValue} as column, ${board.laneValue} as lane from ${board.query.source.from()} where t.id = ${uuid}`);
  if (!record) return refuse('NOT_FOUND', ['input', 'recordId']);
  if (record.version !== input.version) {
    for (const field of [columnField, laneField])
      if (field) await checkUnmoved(tx, board, field, uuid, input.version, context);
  }
  const lane = toColumnValue(record.lane);
  const toLane = laneField && input.toLane !== undefined ? input.toLane : lane;
  const values = Object.fromEntries((input.values ?? []).map(({ field, value }) => [field, value ?? null]));
  const moves = {
    ...(toColumnValue(record.column) !== to && { [columnField.field.name]: to }),
    ...(laneField && toLane !== lane && { [laneField.field.name]: toLane }),
  };
  if (Object.keys(moves).length || input.values?.length) {
    const changes = {
      id: input.recordId,
      version: record.version,
      values: { ...values, ...moves },
    };
    await updateRecord(tx, catalog, module, changes, pathOfMove(board));
  } else {
    await checkMayEdit(tx, module, uuid);
  }
  const rank = await rankFor(tx, board, { column: to, lane: toLane }, uuid, input);
  await tx.execute(sql`
    insert into insights.card_rank (board_id, record_id, rank) values (${filter.id}, ${uuid}, ${rank})
    on conflict (board_id, record_id) do update set rank = excluded.rank`);
  await tx.execute(sql`
    select outbox.emit('card', ${module.name}, ${uuid}, 'RANKED', jsonb_build_object('board', ${filter.id}::text))`);
}

/** Paths of faults: the column's field is `toColumn`, the lane's `toLane`, others stand among `values`. */
export function pathOfMove({ columnField, laneField }: BoardView) {
  const own = new Map([
    ['id', 'recordId'],
    ['version', 'version'],
    [columnField.field.name, 'toColumn'],
    ...(laneField ? ([[laneField.field.name, 'toLane']] as const) : []),
  ]);
  return (field: string) => (own.has(field) ? ['input', own.get(field)!] : ['input', 'values', field]);
}

/** Somebody else's change of another field is no conflict; one of the column or lane is, and is told with its maker's name. */
async function checkUnmoved(
  tx: Tx,
  { module, catalog }: BoardView,
  moved: Resolved,
  uuid: string,
  version: number,
  { language }: Context,
) {
  const { column, name } = moved.field;
  const [move] = await tx.execute<{ who: string | null; value: string | null; named: string | null }>(sql`
    select p.name as who, h.changes -> ${column} ->> 1 as value, o.name as named
    from history.change h left join identity_public.principal p on p.id = h.actor
      left join identity_public.principal o on ${isOfPeople(moved)} and o.id::text = h.changes -> ${column} ->> 1
    where h.record_id = ${uuid} and h.version > ${version} and h.changes ? ${column} order by h.id desc limit 1`);
  if (!move) return;
  const option = catalog.options(module.name, name).find(({ value }) => value === move.value);
  refuse('VERSION_CONFLICT', ['input', 'version'], {
    who: move.who ?? '–',
    column: option?.label[language] ?? move.named ?? move.value ?? '–',
  });
}

/** Changing only the place within a column also needs the right to edit the record. */
async function checkMayEdit(tx: Tx, module: Module, uuid: string) {
  const [row] = await tx.execute<{ may: boolean }>(sql`
    select access.all_rows(${module.name}, 'edit') or t.owner_id = any (access.owners(${module.name}, 'edit'))
      or t.id = any (access.shared(${module.name}, 'edit')) as may
    from ${tableOf(module)} t where t.id = ${uuid}`);
  if (!row?.may) refuse('FORBIDDEN', ['input', 'recordId']);
}

/**
 * A place below the card `after`, above the card `before`, or on top. Cards that have left the column or lane do not count. The
 * place is one among all of the column: of two lanes, no two cards of a column get the same.
 */
async function rankFor(
  tx: Tx,
  board: BoardView,
  stack: Stack,
  uuid: string,
  { before, after }: MoveCardInput,
): Promise<string> {
  const { module } = board;
  const others = sql`${board.query.where} and t.id <> ${uuid}`;
  const inColumn = sql`${others} and ${inStack(board, { column: stack.column })}`;
  const rankOfCard = async (id: string | null | undefined, argument: string) => {
    if (!id) return null;
    const anchor = toUuid(module.prefix, id) ?? refuse('INVALID_ID', ['input', argument]);
    const [row] = await tx.execute<{ rank: string }>(
      sql`select ${rankOf} as rank from ${boardRows(board)} where ${others} and ${inStack(board, stack)} and t.id = ${anchor}`,
    );
    return row?.rank ?? null;
  };
  const above = await rankOfCard(after, 'after');
  if (above !== null) return rankBetween(above, await nextRank(tx, board, inColumn, sql`> ${above}`, 'min'));
  const below = await rankOfCard(before, 'before');
  if (below !== null) return rankBetween(await nextRank(tx, board, inColumn, sql`< ${below}`, 'max'), below);
  return rankBetween(null, await nextRank(tx, board, inColumn, sql`is not null`, 'min'));
}

async function nextRank(
  tx: Tx,
  board: BoardView,
  inColumn: ReturnType<typeof sql>,
  beyond: ReturnType<typeof sql>,
  pick: 'min' | 'max',
) {
  const [row] = await tx.execute<{ rank: string | null }>(sql`
    select ${sql.raw(pick)}(${rankOf}) as rank from ${boardRows(board)} where ${inColumn} and ${rankOf} ${beyond}`);
  return row?.rank ?? null;
}
