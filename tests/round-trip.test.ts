import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importsOf } from './import-files.ts';
import { openInstallation } from './installation.ts';
import { aPerson } from './people.ts';

const EXPORT =
  'mutation ($input: ExportListInput!) { exportList(input: $input) { export { url } errors { code path } } }';

/** Texts as people write them, and as they do not: quotes, delimiters, formulas, ends of lines. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  fc.constantFrom('=1+1', '-5', '+358 40', '@nimi', 'a;b', '"lainaus"', "'heittomerkki", 'ä,ö;å', 'rivi\nrivi'),
);
const row = fc.record({
  name: text,
  amount: fc.option(fc.integer({ min: 0, max: 99_999_999_999_999 }).map((cents) => cents / 100)),
  expected_close_date: fc.option(
    fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
  ),
  next_step: fc.option(text),
  probability: fc.option(fc.integer({ min: 0, max: 100 })),
  type: fc.option(fc.constantFrom('new', 'renewal')),
});

describe('what is exported and imported again as an update', async () => {
  const house = await openInstallation();
  const aino = await house.signIn(await aPerson(house.sql, 'Aino A'));
  const imports = importsOf(house, aino);
  const { sql } = house;

  it.each(['CSV', 'EXCEL'])(
    'changes nothing, as %s',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), async (rows) => {
          await sql`truncate sales.potential cascade`;
          for (const { name, amount, expected_close_date: day, next_step: next, probability, type } of rows) {
            const clean = (value: string | null) => value?.replaceAll('\u0000', '').trim().slice(0, 200) || null;
            await sql`insert into sales.potential (name, amount, expected_close_date, next_step, probability, type, owner_id)
            values (${clean(name) ?? 'x'}, ${amount}, ${day?.toISOString().slice(0, 10) ?? null}, ${clean(next)},
              coalesce(${probability}::int, 10), ${type}, ${aino.person.uuid})`;
          }
          const columns = [
            'name',
            'amount',
            'expectedCloseDate',
            'nextStep',
            'probability',
            'type',
            'stage',
            'account',
            'owner',
            'currency',
          ];
          const input = { module: 'potentials', format, columns, withIds: true };
          const { data } = await aino.graph(EXPORT, { input });
          const response = await fetch(house.url + data.exportList.export.url, { headers: { cookie: aino.cookie } });
          const file = await imports.sent(new Uint8Array(await response.arrayBuffer()), 'potentials');
          expect(file.settings.columns).toHaveLength(columns.length + 1);
          expect(file.settings.matchBy).toEqual(['id']);
          const before = await sql`select * from sales.potential order by id`;
          for (const emptyCells of ['KEEP', 'CLEAR']) {
            const preview = await imports.preview(file.id, { ...file.settings, whenNew: 'SKIP', emptyCells });
            const faults = preview.outcomes.edges.filter(
              ({ node }: { node: { outcome: string } }) => node.outcome !== 'UNCHANGED',
            );
            expect(faults).toEqual([]);
            expect(preview).toMatchObject({ state: 'DONE', unchanged: rows.length });
          }
          const { run } = await imports.run(file.id);
          expect(run).toMatchObject({ state: 'DONE', unchanged: rows.length, done: 0, refused: 0 });
          expect(await sql`select * from sales.potential order by id`).toEqual(before);
        }),
        { numRuns: 12 },
      );
    },
    120_000,
  );
});
