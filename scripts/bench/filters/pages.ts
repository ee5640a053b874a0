import type { Condition } from '#platform/query/condition.ts';
import type { Selection } from '#platform/query/record-query.ts';

/** A page as somebody would ask for it, and as somebody who knows SQL would write it. */
export interface MeasuredPage {
  name: string;
  where?: Condition;
  sort: NonNullable<Selection['sort']>;
  /** The same condition on `sales.potential t`; `$1` is the array of owners in sight. */
  sqlWhere: string;
  sqlOrder: string;
  values: string[];
  /** How many rows were paged through before, by cursors. */
  beyond?: number;
  /** Whether it is also told how many rows match. */
  counted?: boolean;
}

/** Typical lists of a seller. `quarter` is the current one, as days: from, and up to but without. */
export function pagesOf(quarter: [string, string], me: string): MeasuredPage[] {
  return [
    {
      name: 'newest first',
      sort: [{ field: 'createdAt', direction: 'DESC' }],
      sqlWhere: 'true',
      sqlOrder: 't.created_at desc, t.id desc',
      values: [],
    },
    {
      name: 'open and large, largest first',
      where: {
        all: [
          { field: 'stage', operator: 'ANY_OF', values: ['quoted', 'negotiation'] },
          { field: 'amount', operator: 'GTE', values: ['20000'] },
        ],
      },
      sort: [{ field: 'amount', direction: 'DESC' }],
      sqlWhere: 't.stage in ($2, $3) and t.amount >= $4::numeric',
      sqlOrder: 't.amount desc nulls last, t.id desc',
      values: ['quoted', 'negotiation', '20000'],
    },
    {
      name: 'closing this quarter, soonest first',
      where: {
        all: [
          { field: 'expectedCloseDate', operator: 'THIS', values: ['quarter'] },
          { field: 'stage', operator: 'ANY_OF', values: ['mapping', 'quoted', 'negotiation'] },
        ],
      },
      sort: [{ field: 'expectedCloseDate', direction: 'ASC' }],
      sqlWhere: 't.expected_close_date >= $2::date and t.expected_close_date < $3::date and t.stage in ($4, $5, $6)',
      sqlOrder: 't.expected_close_date, t.id',
      values: [...quarter, 'mapping', 'quoted', 'negotiation'],
    },
    {
      name: 'name contains, newest first',
      where: { field: 'name', operator: 'CONTAINS', values: ['kohde 1234'] },
      sort: [{ field: 'createdAt', direction: 'DESC' }],
      sqlWhere: 't.name ilike $2',
      sqlOrder: 't.created_at desc, t.id desc',
      values: ['%kohde 1234%'],
    },
    {
      name: 'of customers in construction, largest first',
      where: {
        all: [
          { field: 'account.industry', operator: 'IS', values: ['construction'] },
          { field: 'stage', operator: 'IS', values: ['negotiation'] },
        ],
      },
      sort: [{ field: 'amount', direction: 'DESC' }],
      sqlWhere: `t.stage = $2 and exists (
        select from sales.account a where a.id = t.account_id and a.deleted_at is null and a.industry = $3)`,
      sqlOrder: 't.amount desc nulls last, t.id desc',
      values: ['negotiation', 'construction'],
    },
    {
      name: 'won by me, latest first',
      where: {
        all: [
          { field: 'owner', operator: 'ME' },
          { field: 'stage', operator: 'IS', values: ['won'] },
        ],
      },
      sort: [{ field: 'closedAt', direction: 'DESC' }],
      sqlWhere: 't.owner_id = $2::uuid and t.stage = $3',
      sqlOrder: 't.closed_at desc nulls last, t.id desc',
      values: [me, 'won'],
    },
    {
      name: 'open without a next step, soonest first',
      where: {
        all: [
          { field: 'nextStep', operator: 'EMPTY' },
          { field: 'stage', operator: 'ANY_OF', values: ['mapping', 'quoted', 'negotiation'] },
        ],
      },
      sort: [{ field: 'expectedCloseDate', direction: 'ASC' }],
      sqlWhere: "coalesce(t.next_step, '') = '' and t.stage in ($2, $3, $4)",
      sqlOrder: 't.expected_close_date, t.id',
      values: ['mapping', 'quoted', 'negotiation'],
    },
    {
      name: 'large or likely, largest first',
      where: {
        any: [
          { field: 'amount', operator: 'GTE', values: ['90000'] },
          { field: 'probability', operator: 'BETWEEN', values: ['70', '99'] },
        ],
      },
      sort: [{ field: 'amount', direction: 'DESC' }],
      sqlWhere: '(t.amount >= $2::numeric or t.probability between $3::int and $4::int)',
      sqlOrder: 't.amount desc nulls last, t.id desc',
      values: ['90000', '70', '99'],
    },
    {
      name: 'of two stages, soonest first',
      where: { field: 'stage', operator: 'ANY_OF', values: ['quoted', 'negotiation'] },
      sort: [{ field: 'expectedCloseDate', direction: 'ASC' }],
      sqlWhere: 't.stage in ($2, $3)',
      sqlOrder: 't.expected_close_date, t.id',
      values: ['quoted', 'negotiation'],
    },
    {
      name: 'newest first, after ten thousand',
      sort: [{ field: 'createdAt', direction: 'DESC' }],
      sqlWhere: '(t.created_at, t.id) < ($2::timestamptz, $3::uuid)',
      sqlOrder: 't.created_at desc, t.id desc',
      values: [],
      beyond: 10_000,
    },
    {
      name: 'negotiated, newest first, and how many',
      where: { field: 'stage', operator: 'IS', values: ['negotiation'] },
      sort: [{ field: 'createdAt', direction: 'DESC' }],
      sqlWhere: 't.stage = $2',
      sqlOrder: 't.created_at desc, t.id desc',
      values: ['negotiation'],
      counted: true,
    },
  ];
}

/** How many rows there are, in hand-written SQL. */
export function handCounted({ sqlWhere }: MeasuredPage): string {
  return `
    select count(*)::int as count from sales.potential t
    where t.deleted_at is null and t.owner_id = any ($1::uuid[]) and ${sqlWhere}`;
}

/** The page in hand-written SQL: rows first, and the names that they show only for the fifty that are left. */
export function handWritten({ sqlWhere, sqlOrder }: MeasuredPage): string {
  return `
    select t.id, t.version, t.name, a.id as account_id, a.name as account, t.stage, t.amount::text, t.currency, t.probability,
      t.expected_close_date::text, o.id as owner_id, o.name as owner, t.created_at::text
    from (
      select * from sales.potential t
      where t.deleted_at is null and t.owner_id = any ($1::uuid[]) and ${sqlWhere}
      order by ${sqlOrder} limit 51
    ) t
    left join sales.account a on a.id = t.account_id and a.deleted_at is null
    left join identity_public.principal o on o.id = t.owner_id
    order by ${sqlOrder}`;
}
