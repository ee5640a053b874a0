import type { Field, Module } from '#platform/catalog/define-module.ts';
import { sql } from '#platform/database/drizzle.ts';
import { refusable } from '#platform/errors/refusable.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { toId } from '#platform/id.ts';
import { type Cell, shown } from '#platform/query/cells.ts';
import { type PageInput, type PagePlan, planPage, toConnection } from '#platform/query/keyset.ts';
import { columnOf } from '#platform/query/source.ts';
import { principalReference } from '#platform/records/principal-reference.ts';
import { type Context, loader } from '#platform/subgraph/context.ts';
import { catalogFor, recordOf } from '../scope.ts';
import { principalName } from './principal-name.ts';
import { recordLine } from './record-loaders.ts';

/** One saving of a record, as stored. */
export interface HistoryRow {
  id: string;
  at: string;
  actor: string | null;
  kind: 'CREATED' | 'CHANGED' | 'DELETED' | 'RESTORED' | 'MERGED';
  cause: string;
  rule: string | null;
  module: Module;
  changes: [field: Field, before: unknown, after: unknown][];
  /** The record that it happened to, where that has become part of the one asked about. */
  part: { id: string } | null;
}

/** One field's change. */
export interface ChangeRow {
  module: Module;
  field: Field;
  before: unknown;
  after: unknown;
}

const MOST = 100;

/** A page of a record's history, newest first; null when the record is not the reader's to see. */
export function historyOf(context: Context, id: string, page: PageInput) {
  return refusable(context.language, async () => {
    const catalog = await catalogFor(context);
    const record = recordOf(catalog, id);
    if (!record || !(await recordLine(context).load(id))) return null;
    if ((page.first ?? 0) > MOST) refuse('OUT_OF_RANGE', ['first'], { minimum: 0, maximum: MOST });
    return pages(context).load({ ...record, page, hidden: [...catalog.hidden(record.module.name)] });
  });
}

interface Asked {
  module: Module;
  uuid: string;
  page: PageInput;
  /** Columns that the reader may not read: a saving that changed nothing else is not told. */
  hidden: string[];
}

type Page = ReturnType<typeof toConnection<Stored, HistoryRow>>;

/** Pages of history: as many statements for one record as for all of which the same page is asked. */
const pages = loader<Asked, Page>(async (context, all) => {
  const found = new Map<Asked, Page>();
  for (const alike of Map.groupBy(all, ({ page }) => JSON.stringify(page)).values()) {
    const [{ page }] = alike as [Asked];
    const plan = planPage([NEWEST_FIRST], page, 'history');
    const rows = await readPages(context, alike, plan);
    const rowsOf = Map.groupBy(rows, ({ asked_id }) => asked_id);
    for (const asked of alike) {
      const { module } = asked;
      const entry = (row: Stored): HistoryRow => ({
        ...row,
        id: toId('his', row.id),
        module,
        changes: changesIn(module, row.changes),
        part: row.record_id === row.asked_id ? null : { id: toId(module.prefix, row.record_id) },
      });
      found.set(asked, toConnection(rowsOf.get(asked.uuid) ?? [], plan, page, entry));
    }
  }
  return found;
});

/**
 * The pages, with what happened to records that have become part of these. Those are deleted, so that they are read in a transaction of
 * its own that sees such records, and only where there are any.
 */
async function readPages(context: Context, asked: readonly Asked[], plan: PagePlan): Promise<readonly Stored[]> {
  const tx = await context.read();
  const parts = await tx.execute<{ record_id: string; part_id: string }>(sql`
    select record_id, part_id from catalog.merged_from(${sql.param(asked.map(({ uuid }) => uuid))}::uuid[])`);
  const partsOf = Map.groupBy(parts, ({ record_id }) => record_id);
  const lines = recordsIn(asked).map((line) => ({
    ...line,
    records: [line.id, ...(partsOf.get(line.id) ?? []).map(({ part_id }) => part_id)],
  }));
  const pages = sql`
    select r.id as asked_id, entry.* from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) r (id uuid, hidden text[], records uuid[]) cross join lateral (
      select h.record_id, h.id, h.at, h.actor, h.kind, h.cause, h.rule, h.changes::text as changes, ${plan.keys} from history.change h
      where ${parts.length ? sql`h.record_id = any (r.records)` : sql`h.record_id = r.id`} and (h.kind <> 'CHANGED' or h.changes - r.hidden <> '{}') and ${plan.beyond} order by ${plan.orderBy} limit ${plan.size + 1}
    ) entry order by ${plan.backwards ? sql`entry.id` : sql`entry.id desc`}`;
  if (!parts.length) return tx.execute<Stored>(pages);
  return context.glance(async (apart) => {
    await apart.execute(sql`select set_config('solmu.deleted', 'on', true)`);
    return apart.execute<Stored>(pages);
  });
}

function recordsIn(asked: readonly Asked[]) {
  return [...new Map(asked.map(({ uuid, hidden }) => [uuid, { id: uuid, hidden }])).values()];
}

const NEWEST_FIRST = { expression: columnOf('h', 'id'), cast: 'uuid', descending: true, nullable: false };

/** The value before or after, as a cell in the reader's language. Records and people that may not be seen have no label. */
export async function changedCell(
  context: Context,
  { module, field }: ChangeRow,
  value: unknown,
): Promise<Cell | null> {
  if (value === null || value === undefined) return null;
  const catalog = await catalogFor(context);
  const cell = { field: field.name, value, label: null, currency: null, hue: null };
  const related = catalog.byName.get(field.relatedModule ?? '');
  if (related) {
    const line = await recordLine(context).load(toId(related.prefix, String(value)));
    return line ? { ...cell, value: toId(related.prefix, String(value)), label: line.title } : { ...cell, value: null };
  }
  if (field.type === 'PRINCIPAL' || field.type === 'USER') {
    const [reference, name] = await Promise.all([
      principalReference(context, String(value)),
      principalName(context).load(String(value)),
    ]);
    return { ...cell, value: reference?.id ?? null, label: name };
  }
  return { ...cell, ...shown({ catalog }, module, field, value, context.language) };
}

type Stored = Omit<HistoryRow, 'module' | 'changes' | 'part'> & {
  asked_id: string;
  record_id: string;
  changes: string;
};

function changesIn(module: Module, text: string): HistoryRow['changes'] {
  const stored = JSON.parse(text, exactNumber) as Record<string, [unknown, unknown]>;
  return module.fields.flatMap((field) => {
    const change = stored[field.column];
    return change ? [[field, change[0], change[1]] satisfies HistoryRow['changes'][number]] : [];
  });
}

/** Numbers stay the texts that PostgreSQL wrote: an amount is never a float. */
function exactNumber(this: unknown, _: string, value: unknown, context?: { source?: string }): unknown {
  return typeof value === 'number' && context?.source ? context.source : value;
}
