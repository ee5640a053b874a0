import { getTableColumns, sql } from '#platform/database/drizzle.ts';
import type { Context } from '#platform/subgraph/context.ts';
import { WEEKDAYS } from './check-company.ts';
import { companyTable } from './company.table.ts';

/** A change of one field, by its name in the graph. */
export interface CompanyChangeRow {
  at: string;
  actor: string | null;
  field: string;
  before: string | null;
  after: string | null;
}

const MOST = 50;
const FIELDS = new Map(Object.entries(getTableColumns(companyTable)).map(([field, { name }]) => [name, field]));

/** What was changed of the company, the last change first. Row-level security leaves out all of it for who manages nothing. */
export async function companyChanges(context: Context): Promise<CompanyChangeRow[]> {
  const tx = await context.read();
  const rows = await tx.execute<CompanyChangeRow & Record<string, unknown>>(sql`
    select a.at, a.actor, f.key as field, a.before ->> f.key as before, a.after ->> f.key as after
    from (select * from identity.audit where action = 'company.update' order by id desc limit ${MOST}) a
    cross join lateral jsonb_object_keys(a.after) f (key)
    where a.before -> f.key is distinct from a.after -> f.key order by a.id desc, f.key limit ${MOST}`);
  return rows.map(({ field, before, after, ...row }) => {
    const told = (value: string | null) => inGraph(field, value);
    const name = field === 'other_currencies' ? 'currencies' : (FIELDS.get(field) ?? field);
    return { ...row, field: name, before: told(before), after: told(after) };
  });
}

/** A stored value in the form of the graph. */
function inGraph(column: string, value: string | null): string | null {
  if (value === null) return null;
  if (column === 'week_start') return WEEKDAYS[Number(value) - 1]!;
  return column === 'other_currencies' ? (JSON.parse(value) as string[]).join(', ') : value;
}
