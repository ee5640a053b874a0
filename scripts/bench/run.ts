import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Bench, keepsBound, type Result } from './bench.ts';
import { exportFiles } from './files/export-files.ts';
import { importFiles } from './files/import-files.ts';
import { filterPages } from './filters/filter-pages.ts';
import { firstLoad } from './first-load.ts';
import { gatewayBench } from './gateway/gateway-bench.ts';
import { liveBench } from './live/live-bench.ts';
import { massEditBench } from './mass-edit/mass-edit-bench.ts';
import { pdfBench } from './pdf/pdf-bench.ts';
import { searchBench } from './search/search-bench.ts';
import { startUp } from './start-up.ts';

const benches: Bench[] = [
  gatewayBench,
  liveBench,
  filterPages,
  massEditBench,
  searchBench,
  importFiles,
  exportFiles,
  pdfBench,
  firstLoad,
  startUp,
];

const { values: options } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' } } });
const chosen = benches.filter(({ name }) => !options.only || name.includes(options.only));
if (!chosen.length) throw new Error(`--only takes part of one of: ${benches.map(({ name }) => name).join(', ')}`);

const results: Result[] = [];
for (const { name, run } of chosen) {
  const begun = performance.now();
  const found = await run();
  console.log(`\n${name} (${((performance.now() - begun) / 1_000).toFixed(0)} s)`);
  for (const result of found) console.log(lineOf(result));
  results.push(...found);
}
if (options.json) {
  const figures = results.map(({ name, value, unit, peer }) => ({ name, value, unit, peer: peer ?? null }));
  writeFileSync(options.json, `${JSON.stringify(figures, null, 2)}\n`);
}
const missed = results.filter((result) => keepsBound(result) === false);
console.log(missed.length ? `\nMissed: ${missed.map(({ name }) => name).join(', ')}` : '\nEvery bound is kept.');

function lineOf(result: Result): string {
  const { name, value, unit, peer, bound } = result;
  const verdict = { true: 'kept', false: 'MISSED' }[String(keepsBound(result))];
  const promise = bound
    ? `  ${verdict}: ${bound.atMost === undefined ? '≥' : '≤'} ${bound.atMost ?? bound.atLeast}`
    : '';
  return `  ${name.padEnd(62)} ${shown(value).padStart(10)} ${unit}${promise}${peer ? `  (${peer})` : ''}`;
}

function shown(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(2);
}
