import type { TransactionSql } from 'postgres';
import { insertRows } from '../insert-rows.ts';
import type { Customer } from './accounts.ts';
import type { Staff } from './people.ts';
import type { PotentialRow } from './potentials.ts';
import { SHARED_VIEWS } from './views.ts';

// Any number that nobody else locks.
const LOCK = 7_068_416_134;

/** Starts to write with everybody's rights, as an import, of which nobody is told. Answers false when somebody is there already. */
export async function openSeed(tx: TransactionSql): Promise<boolean> {
  await tx`select pg_advisory_xact_lock(${LOCK}), set_config('solmu.actor', 'system', true), set_config('solmu.cause', 'import', true)`;
  const [someone] = await tx`select 1 from identity."user" limit 1`;
  return !someone;
}

/** Makes what triggers wrote look as if it had been written when the records were made, by who made them. */
export async function backdate(tx: TransactionSql): Promise<void> {
  await tx`
    update history.change c set at = made.created_at, actor = made.created_by, cause = 'ui'
    from (select id, created_at, created_by from sales.account
          union all select id, created_at, created_by from sales.contact
          union all select id, created_at, created_by from sales.potential
          union all select id, created_at, created_by from sales.lead
          union all select id, created_at, created_by from marketing.campaign
          union all select id, created_at, created_by from marketing.campaign_member
          union all select id, created_at, created_by from activities.activity
          union all select id, created_at, created_by from inventory.product_category
          union all select id, created_at, created_by from inventory.vendor
          union all select id, created_at, created_by from inventory.product
          union all select id, created_at, created_by from inventory.price_list
          union all select id, created_at, created_by from sales.quote
          union all select id, created_at, created_by from sales.sales_order) made
    where c.record_id = made.id`;
  await backdateStages(tx);
}

/** Every deal came through the stages before its own, one after the other. */
async function backdateStages(tx: TransactionSql): Promise<void> {
  await tx`delete from sales.stage_change`;
  await tx`
    with path (stage, steps) as (values
      ('mapping', array['mapping']), ('quoted', array['mapping', 'quoted']),
      ('negotiation', array['mapping', 'quoted', 'negotiation']),
      ('won', array['mapping', 'quoted', 'negotiation', 'won']), ('lost', array['mapping', 'quoted', 'lost']))
    insert into sales.stage_change (potential_id, from_stage, to_stage, at, actor)
    select p.id, path.steps[n - 1], path.steps[n], moment.at, p.created_by
    from sales.potential p join path using (stage)
    cross join lateral generate_subscripts(path.steps, 1) n
    cross join lateral (select case when n = 1 then p.created_at else
      p.created_at + (p.stage_entered_at - p.created_at) * (n - 1) / greatest(cardinality(path.steps) - 1, 1) end) moment (at)
    order by moment.at, n`;
}

/** What is somebody's own: the director's saved views, and what everybody has looked at lately. */
export async function insertPersonal(
  tx: TransactionSql,
  {
    staff,
    directorId,
    potentials,
    customers,
    now,
  }: {
    staff: Staff;
    directorId: string;
    potentials: PotentialRow[];
    customers: Customer[];
    now: Date;
  },
): Promise<void> {
  for (const user of staff.users) {
    await tx`select set_config('solmu.actor', ${user.id}, true)`;
    if (user.id === directorId) {
      await insertRows(
        tx,
        'insights.filter',
        SHARED_VIEWS.map((view) => ({ ...view, presentation: 'LIST', visibility: 'ALL', owner_id: user.id })),
      );
    }
    const own = (owner: string) => staff.readersOf(owner).some(({ id }) => id === user.id);
    const seen = [
      ...potentials.filter(({ owner_id }) => own(owner_id)).slice(-5),
      ...customers
        .map(({ row }) => row)
        .filter(({ owner_id }) => own(owner_id))
        .slice(-3),
    ];
    await insertRows(
      tx,
      'insights.visit',
      seen.map(({ id }, index) => ({
        user_id: user.id,
        record_id: id,
        at: new Date(now.getTime() - (index + 1) * 4_700_000),
      })),
    );
  }
}
