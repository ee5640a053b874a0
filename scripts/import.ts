import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { prepareDatabase } from '#platform/start-platform.ts';
import { subgraphs } from '../subgraphs/all.ts';
import { MappingError } from './import/mapping.ts';
import { FileError } from './import/read-rows.ts';
import { OUTCOMES, type StepSummary } from './import/report.ts';
import { checkImport, writeImport } from './import/run-import.ts';
import { withDatabase } from './with-database.ts';

const USAGE = `npm run import -- --map <mapping.json> [--check] [--report <file.csv>] <folder>

Reads the CSV files of a folder by a mapping: checks everything first, then writes. With --check it stops
after the check. A report tells what became of each row. See docs/import.md.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    map: { type: 'string' },
    check: { type: 'boolean' },
    report: { type: 'string' },
    help: { type: 'boolean' },
  },
});
const [folder, ...rest] = positionals;

if (values.help || !values.map || !folder || rest.length) {
  console.log(USAGE);
  process.exitCode = values.help ? 0 : 1;
} else {
  await run(values.map, folder).catch((error) => {
    if (!(error instanceof MappingError || error instanceof FileError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  });
}

/** Exit code 2 tells that rows were refused, or written incompletely. */
async function run(map: string, folder: string): Promise<void> {
  await withDatabase(async (databaseUrl, { secret, dataFolder }) => {
    await prepareDatabase(databaseUrl, subgraphs, secret);
    const report = values.report ?? join(dataFolder, 'import-report.csv');
    const options = { databaseUrl, map, folder, report };
    const checked = await timed('Check', () => checkImport(options));
    const written = values.check ? checked : await timed('Write', () => writeImport(options));
    console.log(`What became of each row: ${report}`);
    if (written.some(({ counts }) => counts.refused || counts.incomplete)) process.exitCode = 2;
  });
}

async function timed(name: string, work: () => Promise<StepSummary[]>): Promise<StepSummary[]> {
  const begun = performance.now();
  const steps = await work();
  console.log(`${name} (${((performance.now() - begun) / 1_000).toFixed(1)} s)`);
  for (const { step, counts } of steps) {
    console.log(
      `  ${step}: ${
        OUTCOMES.filter((outcome) => counts[outcome])
          .map((outcome) => `${counts[outcome]} ${outcome}`)
          .join(', ') || 'no rows'
      }`,
    );
  }
  return steps;
}
