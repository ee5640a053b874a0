import { sql } from 'drizzle-orm';
import { type Catalog, readCatalog } from '#platform/catalog/read-catalog.ts';
import { connect, type Database, roleUrl } from '#platform/database/connect.ts';
import { roleOf } from '#platform/database/migrate.ts';
import { reading } from '#platform/database/session.ts';
import { CellColumns } from '#platform/query/cells.ts';
import { toConnection } from '#platform/query/keyset.ts';
import { calendarPeriod, dayOf } from '#platform/query/period.ts';
import { RecordQuery } from '#platform/query/record-query.ts';
import { TIME_ZONE } from '#platform/time-zone.ts';
import { alternate } from '../alternate.ts';
import type { Bench, Result } from '../bench.ts';
import { BENCH_SECRET, databaseWith } from '../measured-database.ts';
import { handWritten, type MeasuredPage, pagesOf } from './pages.ts';
import { aSeller, type Seller } from './seller.ts';

const POTENTIALS = 1_000_000;
const SIZE = 50;
const PEER = 'hand-written SQL, prepared, on the bare table without row-level security, given the array of owners';

/**
 * Filtered, sorted pages of fifty over a million potentials, as a seller who may see some of them. Timed is all that
 * insights does for such a page once the catalog is known: conditions, order and columns are compiled to SQL; a read-only
 * transaction is begun in the seller's name, the page read and the transaction ended; the rows become cells and cursors.
 * The peer's time is that of its one statement, on a connection that no policy holds for.
 */
export const filterPages: Bench = {
  name: 'filter pages',
  run: async () => {
    const measured = await databaseWith(POTENTIALS);
    const owner = connect(measured.url, { max: 1 });
    const insights = connect(roleUrl(measured.url, roleOf('insights'), BENCH_SECRET), { max: 1 });
    try {
      const seller = await aSeller(owner.sql);
      const catalog = await catalogIn(insights, seller);
      const { from, until } = calendarPeriod('quarter', 0, dayOf(new Date(), TIME_ZONE));
      const results: Result[] = [
        { name: 'filter.visible', value: 100 * seller.share, unit: '% of a million potentials', peer: undefined },
      ];
      for (const page of pagesOf([from.toString(), until.toString()], seller.actor.userId)) {
        results.push(...(await measure(page, { owner, insights, catalog, seller })));
      }
      const ratios = results.filter(({ unit }) => unit === 'ratio');
      const worst = ratios.reduce((one, other) => (other.value > one.value ? other : one));
      return [...results, { ...worst, name: 'filter.page/sql', peer: PEER, bound: { atMost: 1.2 } }];
    } finally {
      await insights.close();
      await owner.close();
      await measured.close();
    }
  },
};

async function measure(
  page: MeasuredPage,
  { owner, insights, catalog, seller }: { owner: Database; insights: Database; catalog: Catalog; seller: Seller },
): Promise<Result[]> {
  const text = handWritten(page);
  const compiled = () => compiledPage(insights, catalog, seller, page);
  const written = () => owner.sql.unsafe<{ id: string }[]>(text, [seller.owners, ...page.values], { prepare: true });
  checkSame(page, await compiled(), await written());
  const { ours, peer, ratio } = await alternate(compiled, written, { rounds: 60 });
  return [
    {
      name: `filter.page/sql: ${page.name}`,
      value: ratio,
      unit: 'ratio',
      peer: `${ours.toFixed(2)} : ${peer.toFixed(2)} ms`,
    },
  ];
}

async function compiledPage(database: Database, catalog: Catalog, { actor }: Seller, { where, sort }: MeasuredPage) {
  const module = catalog.byName.get('potentials')!;
  const query = new RecordQuery(catalog, { module, where, sort }, { now: new Date(), timeZone: TIME_ZONE });
  const cells = new CellColumns(query.source, module.defaultColumns);
  const session = reading(database, actor);
  try {
    const { rows, plan } = await query.page(await session.tx(), { first: SIZE }, sql`t.id, t.version, ${cells.select}`);
    return toConnection(rows, plan, { first: SIZE }, (row) => ({ id: String(row.id), cells: cells.read(row, 'fi') }));
  } finally {
    await session.close();
  }
}

/** Two that answer differently are not to be compared. */
function checkSame(
  { name }: MeasuredPage,
  { edges }: { edges: { node: { id: string } }[] },
  written: readonly { id: string }[],
): void {
  const [one, other] = [edges.map(({ node }) => node.id), written.slice(0, SIZE).map(({ id }) => id)];
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
