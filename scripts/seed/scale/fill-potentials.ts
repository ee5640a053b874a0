import type { TransactionSql } from 'postgres';

/**
 * Adds `count` potentials of five years, oldest first, spread over the sellers, their groups and all accounts, with what
 * triggers would have written about them.
 */
export async function fillPotentials(tx: TransactionSql, count: number): Promise<void> {
  await tx`create temporary table pool_owner on commit drop as
    select row_number() over () - 1 as n, id from (
      -- a group has as much as two sellers
      select u.id from identity."user" u where u.title = 'Myyjä'
      union all select g.id from identity."group" g, generate_series(1, 2)) owner`;
  await tx`create temporary table pool_account on commit drop as
    select row_number() over () - 1 as n, id, name from sales.account where deleted_at is null`;
  await tx`create temporary table made on commit drop as
    select drawn.*, uuidv7() as id, 'POT-' || nextval('sales.potential_number') as number,
      case when place < 0.30 then 'won' when place < 0.52 then 'lost' when place < 0.74 then 'mapping' when place < 0.90 then 'quoted' else 'negotiation' end as stage,
      now() - (1 - n::float / ${count}::int) * interval '1825 days' as created_at
    from (select n, random() as place, random() as size, random() as pace,
            floor(random() * (select count(*) from pool_owner))::bigint as owner_n,
            floor(random() * (select count(*) from pool_account))::bigint as account_n,
            ('{automation,heat_pumps,solar,ventilation,access,energy_audit,maintenance}'::text[])[1 + floor(random() * 7)::int] as product,
            ('{price,competitor,timing,no_need,no_answer}'::text[])[1 + floor(random() * 5)::int] as reason
          from generate_series(1, ${count}::int) n) drawn`;
  await tx`
    insert into sales.potential (id, number, owner_id, created_by, created_at, modified_by, modified_at, name, account_id, stage,
      amount, probability, expected_close_date, closed_at, stage_entered_at, loss_reason, type, source, product)
    select m.id, m.number, o.id, null, m.created_at, null, entered.at, a.name || ', ' || m.number, a.id, m.stage,
      round((1500 * 200 ^ (size * size))::numeric, -1), s.probability, (entered.at + pace * interval '90 days')::date,
      case when s.kind <> 'OPEN' then entered.at end, entered.at, case when m.stage = 'lost' then m.reason end,
      case when pace < 0.5 then 'new' else 'existing' end, case when size < 0.5 then 'web' else 'referral' end, m.product
    from made m join pool_owner o on o.n = m.owner_n join pool_account a on a.n = m.account_n join sales.stage s on s.id = m.stage
    cross join lateral (select m.created_at + m.pace * (now() - m.created_at) * 0.6) entered (at)
    order by m.n`;
  await tx`
    insert into catalog.record (id, module, owner_id, title, number, created_at)
    select p.id, 'potentials', p.owner_id, p.name, p.number, p.created_at from sales.potential p join made using (id)`;
  await tx`
    insert into history.change (record_id, module, kind, version, actor, cause, at)
    select p.id, 'potentials', 'CREATED', 1, null, 'import', p.created_at from sales.potential p join made using (id)`;
  await tx`
    insert into sales.stage_change (potential_id, to_stage, at)
    select p.id, p.stage, p.stage_entered_at from sales.potential p join made using (id)`;
}
