import { setTimeout as wait } from 'node:timers/promises';
import { prepareDatabase } from '#platform/start-platform.ts';
import { subgraphs } from '../../../subgraphs/all.ts';
import type { Bench, Result } from '../bench.ts';
import { BENCH_SECRET, emptyServer } from '../measured-database.ts';
import { type MeasuredProcess, startMeasured } from './measured-process.ts';

const ROWS = 100_000;
/** A file before the measured one: code is compiled and caches are filled as in an installation that is in use. */
const WARMING = 1_000;
const SETTINGS = 'columns { column field } matchBy whenFound whenNew emptyCells decimalSign dateForm';

/**
 * A file of 100,000 potentials from the upload to the last row, as a browser does it: sent, checked row by row, brought in with
 * history and everything. Memory is that of the process in which all subgraphs and the gateway are.
 */
export const importFiles: Bench = {
  name: 'import',
  run: async () => {
    const server = await emptyServer();
    try {
      await prepareDatabase(server.url, subgraphs, BENCH_SECRET);
      const measured = await startMeasured(server.url);
      try {
        await importAll(measured, WARMING);
        const { result, peakMiB } = await measured.peakOf(() => importAll(measured, ROWS));
        return [
          rate('import.uploadedRowsPerSecond', result.upload),
          rate('import.checkedRowsPerSecond', result.preview),
          rate('import.rowsPerSecond', result.run),
          {
            name: 'import.peakMemoryMiB',
            value: peakMiB,
            unit: 'MiB',
            peer: `${ROWS} rows, above idle`,
            bound: { atMost: 300 },
          },
        ];
      } finally {
        await measured.close();
      }
    } finally {
      await server.close();
    }
  },
};

function rate(name: string, seconds: number): Result {
  return { name, value: ROWS / seconds, unit: 'rows/s' };
}

async function importAll(measured: MeasuredProcess, rows: number) {
  const upload = await timed(() => send(measured, rows));
  const { settings } = await read(measured, upload.value);
  const preview = await timed(async () => {
    await mutate(measured, 'previewImport', 'PreviewImportInput', { id: upload.value, settings });
    await ended(measured, upload.value, 'preview', rows);
  });
  const run = await timed(async () => {
    await mutate(measured, 'startImport', 'StartImportInput', { id: upload.value });
    await ended(measured, upload.value, 'run', rows);
  });
  return { upload: upload.seconds, preview: preview.seconds, run: run.seconds };
}

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; seconds: number }> {
  const begun = performance.now();
  return { value: await work(), seconds: (performance.now() - begun) / 1_000 };
}

async function send({ url, cookie }: MeasuredProcess, rows: number): Promise<string> {
  const lines = Array.from(
    { length: rows },
    (_, n) => `Kauppa ${n} / ${rows};${n},50;${1 + (n % 28)}.12.2026;Soita ${n} uudelleen`,
  );
  const response = await fetch(`${url}/files/import?module=potentials&name=bench.csv`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'text/csv' },
    body: `Potentiaalin nimi;Summa;Arvioitu päättymispäivä;Seuraava askel\n${lines.join('\n')}\n`,
  });
  const { import: made, errors } = (await response.json()) as { import?: { id: string }; errors: unknown };
  if (!made) throw new Error(JSON.stringify(errors));
  return made.id;
}

// biome-ignore lint/suspicious/noExplicitAny: an answer has whatever was asked for
type Answer = any;

async function ask({ url, cookie }: MeasuredProcess, query: string, variables: object): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as Answer;
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

async function read(measured: MeasuredProcess, id: string): Promise<Answer> {
  const run = 'state done refused';
  const query = `query ($id: ID!) { import(id: $id) { settings { ${SETTINGS} } preview { ${run} } run { ${run} } } }`;
  return (await ask(measured, query, { id })).import;
}

async function mutate(measured: MeasuredProcess, name: string, type: string, input: object): Promise<void> {
  const query = `mutation ($input: ${type}!) { it: ${name}(input: $input) { errors { code path } } }`;
  const { it } = await ask(measured, query, { input });
  if (it.errors.length) throw new Error(JSON.stringify(it.errors));
}

/** Waits for a run of all rows; looks rarely enough not to be what is measured. */
async function ended(measured: MeasuredProcess, id: string, kind: 'preview' | 'run', rows: number): Promise<void> {
  for (;;) {
    const { state, done } = (await read(measured, id))[kind];
    if (state === 'DONE' && done === rows) return;
    if (!/QUEUED|RUNNING/.test(state)) throw new Error(`The ${kind} ended as ${state} with ${done} rows`);
    await wait(200);
  }
}
