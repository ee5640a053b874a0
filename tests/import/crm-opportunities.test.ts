import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#platform/actor.ts';
import { aPerson } from '#tests/people.ts';
import { openWorld, type World } from '#tests/world.ts';
import type { StepSummary } from '../../scripts/import/report.ts';
import { checkImport, writeImport } from '../../scripts/import/run-import.ts';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, '../shared/data/crm');
const isThere = existsSync(join(FOLDER, 'sales_pipeline.csv'));
if (!isThere)
  console.warn('SKIPPED: the public CRM data set is not in ../shared/data/crm, so its import is not tested');

const BOARD = `query ($id: ID!, $where: ConditionInput) { board(id: $id, where: $where) { columns { value count sums { amount currency } } } }`;
const CREATE =
  'mutation ($input: CreateFilterInput!) { createFilter(input: $input) { filter { id } errors { code } } }';
const KPIS = `query ($id: ID!) { filter(id: $id) { kpiResults {
  figures { value currency count } against { value } percent } } }`;
const LIST = `query ($input: ListInput!) { list(input: $input, first: 3) { totalCount sums { path sums { amount currency } } edges { node { cells { label } } } } }`;

describe.skipIf(!isThere)('the public CRM data set', () => {
  let world: World;
  let admin: Actor;
  let seconds: number;
  let checked: StepSummary[];
  let written: StepSummary[];
  const scratch = mkdtempSync(join(tmpdir(), 'solmu-import-'));
  const options = () => ({
    databaseUrl: world.url,
    map: join(ROOT, 'scripts/maps/crm-opportunities.json'),
    folder: FOLDER,
    report: join(scratch, 'report.csv'),
  });
  const ask = async (actor: Actor, source: string, variables: object) => {
    const { data, errors } = await world.ask('insights', actor, source, variables, 'en');
    expect(errors).toBeUndefined();
    return data;
  };
  const list = async (where: object | null, actor = admin) =>
    (await ask(actor, LIST, { input: { module: 'potentials', columns: ['amount', 'name'], where } })).list;

  beforeAll(async () => {
    world = await openWorld();
    admin = (await aPerson(world.sql, 'Aino Admin', { admin: true })).actor;
    const begun = performance.now();
    checked = await checkImport(options());
    expect(await world.sql`select 1 from sales.potential union all select 1 from catalog.import_key`).toHaveLength(0);
    written = await writeImport(options());
    seconds = (performance.now() - begun) / 1_000;
  });
  afterAll(() => rmSync(scratch, { recursive: true }));

  it('is checked and written within ten seconds, as the check said', () => {
    expect(seconds).toBeLessThan(10);
    expect(written).toEqual(checked);
    const counts = Object.fromEntries(written.map(({ step, counts }) => [step.slice(3), counts]));
    expect(counts['accounts.csv → accounts']).toMatchObject({ created: 85, refused: 0, incomplete: 0 });
    expect(counts['sales_pipeline.csv → potentials']).toMatchObject({ created: 8_800, refused: 0, incomplete: 0 });
  });

  it('stands on the board in its stages, with the sum of what was won', async () => {
    const { filters } = await ask(admin, '{ filters(module: "potentials") { id presentation } }', {});
    const id = filters.find(({ presentation }: { presentation: string }) => presentation === 'KANBAN').id;
    const { board } = await ask(admin, BOARD, { id });
    const columns = new Map<string, { count: number; sums: object[] }>(
      board.columns.map((column: { value: string }) => [column.value, column]),
    );
    expect(columns.get('prospecting')).toMatchObject({ count: 500 });
    expect(columns.get('engaging')).toMatchObject({ count: 1_589 });
    expect(columns.get('opportunity_won')).toMatchObject({
      count: 4_238,
      sums: [{ amount: '10005534.00', currency: 'USD' }],
    });
    expect(columns.get('opportunity_lost')).toMatchObject({ count: 2_473 });
    expect([...columns.values()].reduce((sum, { count }) => sum + count, 0)).toBe(8_800);

    const noAccount = {
      all: [
        { field: 'account', operator: 'EMPTY' },
        { field: 'stage', operator: 'ANY_OF', values: ['prospecting', 'engaging'] },
      ],
    };
    const narrowed = (await ask(admin, BOARD, { id, where: noAccount })).board.columns;
    const counted = narrowed.filter(({ count }: { count: number }) => count > 0);
    expect(counted).toMatchObject([
      { value: 'prospecting', count: 337 },
      { value: 'engaging', count: 1_088 },
    ]);
    expect(await list(noAccount)).toMatchObject({ totalCount: 1_425 });
  });

  it('gives the same sum and average of what was won in a list', async () => {
    const won = await list({ field: 'stage', operator: 'ANY_OF', values: ['opportunity_won'] });
    expect(won).toMatchObject({
      totalCount: 4_238,
      sums: [{ path: 'amount', sums: [{ amount: '10005534.00', currency: 'USD' }] }],
    });
    expect((Number(won.sums[0].sums[0].amount) / won.totalCount).toFixed(2)).toBe('2360.91');
  });

  it('gives them as KPIs of a view, with the share of won among closed', async () => {
    const closed = { field: 'stage', operator: 'ANY_OF', values: ['opportunity_won', 'opportunity_lost'] };
    const won = { field: 'stage', operator: 'IS', values: ['opportunity_won'] };
    const input = {
      module: 'potentials',
      name: 'Closed',
      columns: ['name'],
      where: closed,
      kpis: [
        { name: 'Won', function: 'SUM', field: 'amount', where: won },
        { name: 'Average', function: 'AVERAGE', field: 'amount', where: won },
        { name: 'Won of closed', mode: 'SHARE', where: won },
      ],
    };
    const made = await ask(admin, CREATE, { input });
    expect(made.createFilter.errors).toEqual([]);
    const { filter } = await ask(admin, KPIS, { id: made.createFilter.filter.id });
    expect(filter.kpiResults).toMatchObject([
      { figures: [{ value: '10005534.00', currency: 'USD', count: 4_238 }] },
      { figures: [{ value: '2360.91', currency: 'USD' }] },
      { figures: [{ value: '4238' }], against: [{ value: '6711' }], percent: '63.2' },
    ]);
  });

  it('has its blemishes mended, and no others made', async () => {
    const [row] = await world.sql`
      select (select count(*)::int from sales.potential where product = 'gtx_pro') as gtx_pro,
        (select count(distinct product)::int from sales.potential) as products,
        (select count(*)::int from sales.account where industry = 'technology') as technology,
        (select name from sales.account where billing_country = 'PH') as philippines,
        (select count(*)::int from sales.account where parent_id is not null) as subsidiaries,
        (select annual_revenue::text from sales.account where name = 'Acme Corporation') as acme`;
    expect(row).toEqual({
      gtx_pro: 253 + 418 + 729 + 80,
      products: 7,
      technology: 12,
      philippines: 'Bioholding',
      subsidiaries: 15,
      acme: '1100040000.00',
    });
  });

  it('happened when it happened', async () => {
    const december = (kind: string) => ({
      all: [
        { field: 'stage', operator: 'ANY_OF', values: ['opportunity_won'] },
        { field: kind, operator: 'BETWEEN', values: ['2017-12-01', '2017-12-31'] },
      ],
    });
    for (const field of ['closedAt', 'expectedCloseDate']) {
      expect(await list(december(field))).toMatchObject({
        totalCount: 511,
        sums: [{ sums: [{ amount: '1131573.00' }] }],
      });
    }
  });

  it('belongs to its agents, seen by their managers, and shared by regional office', async () => {
    const actorOf = async (name: string): Promise<Actor> => {
      const [user] = await world.sql<{ id: string }[]>`select id from identity."user" where name = ${name}`;
      return { userId: user!.id, scopes: [], cause: 'ui' };
    };
    const lines = readFileSync(join(FOLDER, 'sales_pipeline.csv'), 'utf8').split('\n');
    const of = (...names: string[]) => lines.filter((line) => names.includes(line.split(',')[1]!)).length;
    expect(await list(null, await actorOf('Moses Frase'))).toMatchObject({ totalCount: of('Moses Frase') });
    const team = ['Anna Snelling', 'Cecily Lampkin', 'Versie Hillebrand', 'Lajuana Vencill', 'Moses Frase'];
    expect(await list(null, await actorOf('Dustin Brinkmann'))).toMatchObject({ totalCount: of(...team) });
    const [groups] = await world.sql`
      select count(*)::int as members from identity.group_member m join identity."group" g on g.id = m.group_id
      where g.name = 'Regional office West'`;
    expect(groups!.members).toBe(12 + 2);
  });

  it('is not there twice when it is imported again, and nothing is written', async () => {
    const [before] = await world.sql`select max(seq) as seq from outbox.event where topic = 'record'`;
    const again = await writeImport(options());
    expect(again.at(-1)!.counts).toEqual({ created: 0, updated: 0, unchanged: 8_800, incomplete: 0, refused: 0 });
    const [after] = await world.sql`select max(seq) as seq from outbox.event where topic = 'record'`;
    expect(after).toEqual(before);
    expect(await list(null)).toMatchObject({ totalCount: 8_800 });
  });
});
