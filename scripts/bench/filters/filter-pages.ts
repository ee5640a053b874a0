import { type Catalog, readCatalog } from '#platform/catalog/read-catalog.ts';
import { connect, type Database, roleUrl } from '#platform/database/connect.ts';
import { sql } from '#platform/database/drizzle.ts';
import { roleOf } from '#platform/database/migrate.ts';
import { reading, type Tx } from '#platform/database/session.ts';
import { shownCells } from '#platform/query/cells.ts';
import { momentOf } from '#platform/query/now.ts';
import { calendarPeriod, dayOf } from '#platform/query/period.ts';
import { RecordQuery } from '#platform/query/record-query.ts';
import { alternate, median } from '../alternate.ts';
import type { Bench, Result } from '../bench.ts';
import { BENCH_SECRET, databaseWith } from '../measured-database.ts';
import { aSeller, type Seller } from '../seller.ts';
import { handWrittenKpis, kpiSet } from './kpi-set.ts';
import { handCounted, handWritten, type MeasuredPage, pagesOf } from './pages.ts';

const POTENTIALS = 1_000_000;
const SIZE = 50;
/** Of the pages, those that are filtered and sorted, and one statement of a first page: what `filter.page/sql` is the worst of. */
const FILTERED = [1, 9] as const;
const PEER = 'hand-written SQL, prepared, on the bare table without row-level security, given the array of owners';

/**
 * Filtered, sorted pages of fifty over a million potentials, as a seller who may see some of them. Timed is what an operation does
 * for a page in its transaction: conditions, order and columns are compiled to SQL, and the page is read below the policies. The
 * peer's time is that of its one statement, on a connection that no policy holds for. What an operation does once, however many
 * pages it reads, is told by itself: its transaction in the seller's name.
 */
export const filterPages: Bench = {
  name: 'filter pages',
  run: async () => {
    const measured = await databaseWith(POTENTIALS);
    const owner = connect(measured.url, { max: 1 });
    const insights = connect(roleUrl(measured.url, roleOf('insights'), BENCH_SECRET), { max: 1 });
    try {
      // What somebody who writes ILIKE by hand would make beside our own index, which serves our operator alone.
      await owner.sql`create index if not exists potential_hand_written on sales.potential using gin (name gin_trgm_ops)`;
      const seller = await aSeller(owner.sql);
      const catalog = await catalogIn(insights, seller);
      const { now: moment, ...calendar } = momentOf(catalog, new Date());
      const { from, until } = calendarPeriod('quarter', 0, dayOf(moment, calendar.timeZone), calendar);
      const results: Result[] = [
        { name: 'filter.visible', value: 100 * seller.share, unit: '% of a million potentials', peer: undefined },
      ];
      results.push(await entering(insights, seller));
      for (const page of pagesOf([from.toString(), until.toString()], seller.actor.userId)) {
        results.push(...(await measure(page, { owner, insights, catalog, seller })));
      }
      results.push(await measureKpis({ owner, insights, catalog, seller }));
      const ratios = results.filter(({ unit }) => unit === 'ratio');
      const larger = (one: Result, other: Result) => (other.value > one.value ? other : one);
      const [worst, worstOfAll] = [ratios.slice(...FILTERED).reduce(larger), ratios.reduce(larger)];
      return [
        ...results,
        { ...worst, name: 'filter.page/sql', peer: PEER, bound: { atMost: 1.2 } },
        { ...worstOfAll, name: 'filter.worstOfTen/sql', peer: PEER, bound: { atMost: 1.2 } },
      ];
    } finally {
      await insights.close();
      await owner.close();
      await measured.close();
    }
  },
};

interface Measured {
  owner: Database;
  insights: Database;
  catalog: Catalog;
  seller: Seller;
}

async function measure(page: MeasuredPage, { owner, insights, catalog, seller }: Measured): Promise<Result[]> {
  const from = await cursorAfter(page, { insights, catalog, seller });
  const values = [seller.owners, ...page.values, ...from.values];
  const ask = (text: string) => owner.sql.unsafe<{ id: string }[]>(text, values, { prepare: true });
  const [text, counting] = [handWritten(page), handCounted(page)];
  const session = reading(insights, seller.actor);
  const tx = await session.tx();
  const compiled = () => compiledPage(tx, catalog, page, from.cursor);
  const written = async () => (await Promise.all([ask(text), page.counted && ask(counting)]))[0];
  checkSame(page, await compiled(), await written());
  const { ours, peer, ratio } = await alternate(compiled, written, { rounds: 150, warmup: 60 });
  await session.close();
  return [
    {
      name: `filter.page/sql: ${page.name}`,
      value: ratio,
      unit: 'ratio',
      peer: `${ours.toFixed(2)} : ${peer.toFixed(2)} ms`,
    },
  ];
}

async function measureKpis({ owner, insights, catalog, seller }: Measured): Promise<Result> {
  const session = reading(insights, seller.actor);
  const tx = await session.tx();
  const compiled = () => kpiSet(tx, catalog);
  const written = () => handWrittenKpis(owner.sql, seller);
  const [one, other] = [await compiled(), await written()];
  if (one.join() !== other.join()) throw new Error(`The KPIs are ${one}, in hand-written SQL ${other}`);
  const { ours, peer, ratio } = await alternate(compiled, written, { rounds: 60, warmup: 20 });
  await session.close();
  return {
    name: 'filter.page/sql: three KPIs',
    value: ratio,
    unit: 'ratio',
    peer: `${ours.toFixed(2)} : ${peer.toFixed(2)} ms`,
  };
}

/** Where a page begins that is not the first: the cursor, and its keys as the hand-written SQL is given them. */
async function cursorAfter(
  page: MeasuredPage,
  { insights, catalog, seller }: { insights: Database; catalog: Catalog; seller: Seller },
): Promise<{ cursor: string | null; values: string[] }> {
  const session = reading(insights, seller.actor);
  const tx = await session.tx();
  let cursor: string | null = null;
  for (let left = page.beyond ?? 0; left > 0; left -= SIZE) {
    const { rows, plan } = await compiledPage(tx, catalog, page, cursor);
    cursor = plan.cursorOf(rows[SIZE - 1]!);
  }
  await session.close();
  const [, ...values] = cursor ? JSON.parse(Buffer.from(cursor, 'base64url').toString()) : [];
  return { cursor, values };
}

function compiledPage(tx: Tx, catalog: Catalog, { where, sort, counted }: MeasuredPage, after: string | null) {
  const module = catalog.byName.get('potentials')!;
  const query = new RecordQuery(catalog, { module, where, sort }, momentOf(catalog, new Date()));
  return Promise.all([
    query.page(tx, { first: SIZE, after }, shownCells(catalog, module, module.defaultColumns)),
    counted && query.count(tx),
  ]).then(([page]) => page);
}

/** What an operation's transaction costs beside what it reads. */
async function entering(database: Database, { actor }: Seller): Promise<Result> {
  const times: number[] = [];
  for (let round = -100; round < 200; round++) {
    const begun = performance.now();
    const session = reading(database, actor);
    await (await session.tx()).execute(sql`select 1`);
    await session.close();
    if (round >= 0) times.push(performance.now() - begun);
  }
  return { name: 'filter.enterMs', value: median(times), unit: 'ms for each operation' };
}

/** Two that answer differently are not to be compared. */
function checkSame(
  { name }: MeasuredPage,
  { rows }: { rows: Record<string, unknown>[] },
  written: readonly { id: string }[],
): void {
  const [one, other] = [rows.map(({ id }) => id), written.map(({ id }) => id)];
  if (!one.length || one.join() !== other.join()) throw new Error(`The hand-written SQL of "${name}" finds other rows`);
}

async function catalogIn(database: Database, { actor }: Seller): Promise<Catalog> {
  const session = reading(database, actor);
  try {
    return await readCatalog(await session.tx());
  } finally {
    await session.close();
  }
}
