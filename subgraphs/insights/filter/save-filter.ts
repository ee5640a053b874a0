import { catalogIn } from '#platform/catalog/catalog-of.ts';
import { sql } from '#platform/database/drizzle.ts';
import type { Tx } from '#platform/database/session.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { toUuid } from '#platform/id.ts';
import { nowOf } from '#platform/query/now.ts';
import { Source } from '#platform/query/source.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { CreateFilterInput, SortInput, UpdateFilterInput } from '../generated/resolvers.ts';
import { kpisOf } from '../kpi/check-kpis.ts';
import { moduleNamed } from '../scope.ts';
import { checkFilter, type FilterContent } from './check-filter.ts';
import { type BoardLayout, type FilterRow, filterTable } from './filter.table.ts';
import { manages } from './filters.ts';
import { fitCondition } from './fit-condition.ts';
import { fitFilter, withoutProblems } from './fit-filter.ts';
import { givenConditions } from './given-conditions.ts';
import { keepUntold } from './keep-untold.ts';
import { checkSharing, sharingOf, UNSHARED } from './share-filter.ts';
import { systemFilter } from './system-filters.ts';

/** Saves a new view of the signed-in person; answers its UUID. */
export async function createFilter(context: Context, tx: Tx, input: CreateFilterInput): Promise<string> {
  const catalog = await catalogIn(context, tx);
  const module = moduleNamed(catalog, input.module);
  const content: FilterContent = {
    name: input.name,
    presentation: input.presentation ?? 'LIST',
    columns: [...input.columns],
    conditions: givenConditions(new Source(catalog, module), input, nowOf(catalog, context)) ?? null,
    sort: sortOf(input.sort),
    board: boardOf(input.board),
    kpis: kpisOf(input.kpis ?? []),
  };
  checkFilter(catalog, module, content, nowOf(catalog, context));
  const [reach] = await tx.execute<{ readable: boolean }>(
    sql`select access.reach(${module.name}, 'read') <> 'NONE' as readable`,
  );
  if (!reach!.readable) refuse('NOT_FOUND', ['input', 'module']);
  const [row] = await tx
    .insert(filterTable)
    .values({
      ...content,
      ...(await sharingOf(tx, UNSHARED, input)),
      id: sql`uuidv7()`,
      module: module.name,
      ownerId: context.actor!.userId,
      version: 1,
    })
    .returning({ id: filterTable.id });
  return row!.id;
}

/** Changes a view if it still is at the version. Refuses with NOT_FOUND, SYSTEM_FILTER, NOT_OWNER, STALE_VERSION. */
export async function updateFilter(context: Context, tx: Tx, input: UpdateFilterInput): Promise<string> {
  const catalog = await catalogIn(context, tx);
  const current = await ownFilter(context, tx, input.id);
  const module = moduleNamed(catalog, current.module);
  if (current.version !== input.version) refuse('STALE_VERSION', ['input', 'version']);
  const given = givenConditions(new Source(catalog, module), input, nowOf(catalog, context));
  const stored: FilterRow = { ...current, system: false, problems: [] };
  const changes: Partial<FilterContent> = {
    ...(input.dropProblems && withoutProblems(catalog, stored)),
    ...(input.name != null && { name: input.name }),
    ...(input.columns && { columns: [...input.columns] }),
    ...(given !== undefined && { conditions: given }),
    ...(input.sort && { sort: sortOf(input.sort) }),
    ...(input.board && { board: boardOf(input.board) }),
    ...(input.kpis && { kpis: kpisOf(input.kpis) }),
  };
  // What is not changed stays as it is stored, also where the person cannot see all of it.
  const { name, presentation, columns, conditions, sort, board, kpis } = fitFilter(catalog, stored);
  const shown: FilterContent = { name, presentation, columns, conditions, sort, board, kpis };
  const content = { ...shown, ...changes };
  checkFilter(catalog, module, content, nowOf(catalog, context));
  const sharing = await sharingOf(tx, current, input);
  checkSharing(await manages(context, current), current, sharing);
  const kept = given && { conditions: keepUntold(given, fitCondition(catalog, module, current.conditions).untold) };
  await tx
    .update(filterTable)
    .set({ ...changes, ...kept, ...sharing, version: current.version + 1 })
    .where(sql`${filterTable.id} = ${current.id}`);
  return current.id;
}

/** Deletes a view, with everybody's use of it. Refuses like `updateFilter`. */
export async function deleteFilter(context: Context, tx: Tx, id: string): Promise<void> {
  const current = await ownFilter(context, tx, id);
  if (!(await manages(context, current))) refuse('NOT_OWNER', ['input', 'id']);
  await tx.delete(filterTable).where(sql`${filterTable.id} = ${current.id}`);
}

/** The view, locked, if it is the person's to change. */
async function ownFilter(context: Context, tx: Tx, id: string) {
  const uuid = toUuid('flt', id) ?? refuse('NOT_FOUND', ['input', 'id']);
  if (systemFilter(await catalogIn(context, tx), uuid, context.language)) refuse('SYSTEM_FILTER', ['input', 'id']);
  const [visible] = await tx.select().from(filterTable).where(sql`${filterTable.id} = ${uuid}`);
  if (!visible) refuse('NOT_FOUND', ['input', 'id']);
  const [locked] = await tx.select().from(filterTable).where(sql`${filterTable.id} = ${uuid}`).for('update');
  return locked ?? refuse('NOT_OWNER', ['input', 'id']);
}

function sortOf(sort: readonly SortInput[] | null | undefined) {
  return (sort ?? []).map(({ field, direction }) => ({ field, direction: direction ?? ('ASC' as const) }));
}

function boardOf(board: CreateFilterInput['board']): BoardLayout | null {
  if (!board) return null;
  return {
    columnField: board.columnField,
    laneField: board.laneField ?? null,
    titleField: board.titleField,
    cardFields: [...board.cardFields],
    sumField: board.sumField ?? null,
    columns: board.columns.map(({ value, title, limit, hidden }) => ({
      value: value ?? null,
      title: title ?? null,
      limit: limit ?? null,
      hidden: hidden ?? false,
    })),
    colours: (board.colours ?? []).map(({ hue, where }) => ({ hue, where })),
  };
}
