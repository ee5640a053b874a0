import fc from 'fast-check';
import { beforeAll, describe, it } from 'vitest';
import { type Catalog, readCatalog } from '#platform/catalog/read-catalog.ts';
import { type SQL, sql } from '#platform/database/drizzle.ts';
import { reading } from '#platform/database/session.ts';
import { toUuid } from '#platform/id.ts';
import { type Condition, compileCondition } from '#platform/query/condition.ts';
import { type ConditionBlocks, conditionOfBlocks } from '#platform/query/condition-blocks.ts';
import { Source } from '#platform/query/source.ts';
import type { Person } from '#tests/people.ts';
import { openWorld } from '#tests/world.ts';
import { comparisonsOver, conditionsOver } from './conditions.ts';
import { fulfils, type View } from './evaluate.ts';
import { type Company, makeCompany, type Row } from './rows.ts';

const seed = Date.now();
/** Days on which periods turn, and one on which clocks do. */
const DAYS = ['2026-11-24', '2027-01-01', '2026-12-31', '2028-02-29', '2026-03-29'];
const TODAY = DAYS[seed % DAYS.length]!;
/** Companies far from one another: other days, weeks and financial years. */
const COMPANIES = [
  { timeZone: 'Europe/Helsinki', weekStart: 1, fiscalYearStart: 1 },
  { timeZone: 'America/New_York', weekStart: 7, fiscalYearStart: 7 },
  { timeZone: 'Asia/Kolkata', weekStart: 6, fiscalYearStart: 4 },
];
const CALENDAR = COMPANIES[seed % COMPANIES.length]!;
/** Conditions asked in one statement; with the rounds below, over 10,000 cases in every run. */
const AT_ONCE = 40;

const world = await openWorld();
const insights = world.running.get('insights')!.database;

describe('a filter', () => {
  let company: Company;
  let catalog: Catalog;
  const now = { now: new Date(`${TODAY}T10:00:00+02:00`), ...CALENDAR };

  beforeAll(async () => {
    fc.configureGlobal({ seed });
    console.log(`filters: seed ${seed}, today ${TODAY}, ${CALENDAR.timeZone}`);
    let state = seed % 2_147_483_647;
    const random = () => {
      state = (state * 48_271) % 2_147_483_647;
      return state / 2_147_483_647;
    };
    company = await makeCompany(world.sql, random, { today: TODAY, timeZone: CALENDAR.timeZone });
    catalog = onlyOf(company, await inTheNameOf(company.admin, (tx) => readCatalog(tx)));
  });

  async function inTheNameOf<T>(
    person: Person,
    work: (tx: Awaited<ReturnType<ReturnType<typeof reading>['tx']>>) => Promise<T>,
  ) {
    const session = reading(insights, person.actor);
    try {
      return await work(await session.tx());
    } finally {
      await session.close();
    }
  }

  /** The records that PostgreSQL finds for each condition, in one statement. */
  async function found(person: Person, module: string, conditions: Condition[]): Promise<string[][]> {
    const parts = conditions.map((condition, index): SQL => {
      const source = new Source(catalog, catalog.byName.get(module)!);
      const where = compileCondition(source, condition, now);
      return sql`select ${index}::int as number, array(select t.id::text from ${source.from()} where ${where} order by t.id) as ids`;
    });
    const rows = await inTheNameOf(person, (tx) =>
      tx.execute<{ number: number; ids: string[] }>(sql.join(parts, sql` union all `)),
    );
    return rows.toSorted((a, b) => a.number - b.number).map(({ ids }) => ids);
  }

  /** The same, found row by row; `holds` says what a row fulfils. */
  function expected(
    person: Person,
    module: string,
    wanted: (holds: (condition: Condition) => boolean) => boolean,
  ): string[] {
    const sees = ({ owner_id }: Row) =>
      person === company.admin ||
      [person.uuid, company.groupOfSeller, ...company.subordinatesOfSeller].includes(owner_id!);
    const groups = person === company.seller ? [company.groupOfSeller] : [];
    const view: View = {
      catalog,
      rows: company.rows,
      now,
      viewer: { uuid: person.uuid, groups, sees },
      subordinates: person === company.seller ? company.subordinatesOfSeller : [],
      inactive: company.inactive,
      changes: company.changes,
      uuidOf: (id) => toUuid(id.split('_')[0]!, id)!,
    };
    const of = catalog.byName.get(module)!;
    return [...company.rows[module]!.values()]
      .filter((row) => sees(row) && wanted((condition) => fulfils(view, of, row, condition)))
      .map(({ id }) => id!)
      .sort();
  }

  function differenceOf(condition: Condition | ConditionBlocks, ids: string[], answered: string[]): string {
    const [missed, wrong] = [ids.filter((id) => !answered.includes(id)), answered.filter((id) => !ids.includes(id))];
    return `${JSON.stringify(condition)} misses ${missed.length} rows (${missed[0]}) and has ${wrong.length} too many (${wrong[0]})`;
  }

  it.each([
    ['administrator', 'potentials', 150],
    ['seller', 'potentials', 60],
    ['seller', 'contacts', 45],
  ] as const)(
    'of the %s finds the %s that it says, whatever it says',
    { timeout: 120_000 },
    async (who, module, numRuns) => {
      const person = who === 'seller' ? company.seller : company.admin;
      const conditions = conditionsOver(catalog, catalog.byName.get(module)!, company, TODAY);
      await fc.assert(
        fc.asyncProperty(fc.array(conditions, { minLength: AT_ONCE, maxLength: AT_ONCE }), async (asked) => {
          const answers = await found(person, module, asked);
          for (const [index, condition] of asked.entries()) {
            const ids = expected(person, module, (holds) => holds(condition));
            if (String(ids) !== String(answers[index])) throw new Error(differenceOf(condition, ids, answers[index]!));
          }
        }),
        { numRuns },
      );
    },
  );

  it('of two blocks finds what holds of both, whatever they say, and of an empty one what it leaves', async () => {
    const comparison = comparisonsOver(catalog, catalog.byName.get('potentials')!, company, TODAY);
    const block = fc.option(fc.array(comparison, { maxLength: 3 }));
    const blocks = fc.record({ period: fc.option(comparison), all: block, any: block });
    const inBlocks = (holds: (part: Condition) => boolean, { period, all, any }: ConditionBlocks): boolean => {
      if (period && !holds(period)) return false;
      for (const part of all ?? []) if (!holds(part)) return false;
      return !any?.length || any.some(holds);
    };
    await fc.assert(
      fc.asyncProperty(fc.array(blocks, { minLength: AT_ONCE, maxLength: AT_ONCE }), async (asked) => {
        const answers = await found(
          company.admin,
          'potentials',
          asked.map((one) => conditionOfBlocks(one) ?? { all: [] }),
        );
        for (const [index, one] of asked.entries()) {
          const ids = expected(company.admin, 'potentials', (holds) => inBlocks(holds, one));
          if (String(ids) !== String(answers[index])) throw new Error(differenceOf(one, ids, answers[index]!));
        }
      }),
      { numRuns: 4 },
    );
  });
});

/** The modules that the company has anything in: conditions on others would all say the same. */
function onlyOf({ rows }: Company, catalog: Catalog): Catalog {
  return { ...catalog, modules: catalog.modules.filter(({ name }) => Object.hasOwn(rows, name)) };
}
