import type { Bench, Result } from '../bench.ts';
import { databaseWith } from '../measured-database.ts';
import { type MeasuredProcess, startMeasured } from './measured-process.ts';

const ROWS = 1_000_000;
const EXPORT = `mutation ($input: ExportListInput!) { exportList(input: $input) { export { url } errors { code } } }`;

/** A tenth of the rows, before the measured files: what a process takes for its first work stays with it, however much comes after. */
const WARMING = { field: 'stage', operator: 'IS', values: ['negotiation'] };

/**
 * All of a million potentials into a file, by a reader who takes what comes: speed, and memory of the whole installation's process
 * above what a file of a tenth as many rows left it with. That one's memory is told, too.
 */
export const exportFiles: Bench = {
  name: 'export',
  run: async () => {
    const database = await databaseWith(ROWS);
    try {
      const measured = await startMeasured(database.url);
      try {
        const { peakMiB: first } = await measured.peakOf(() => fetchAll(measured, 'CSV', WARMING));
        return [
          { name: 'export.firstMemoryMiB', value: first, unit: 'MiB', peer: 'the first file, of a tenth of the rows' },
          ...(await figures(measured, 'CSV')),
          ...(await figures(measured, 'EXCEL')),
        ];
      } finally {
        await measured.close();
      }
    } finally {
      await database.close();
    }
  },
};

async function figures(measured: MeasuredProcess, format: 'CSV' | 'EXCEL'): Promise<Result[]> {
  const begun = performance.now();
  const { result: bytes, peakMiB } = await measured.peakOf(() => fetchAll(measured, format));
  const seconds = (performance.now() - begun) / 1_000;
  const peer = `${ROWS} rows, ${format === 'CSV' ? 'CSV' : 'Excel'}, ${(bytes / 1_048_576).toFixed(0)} MiB`;
  return [
    { name: `export.rowsPerSecond: ${format}`, value: ROWS / seconds, unit: 'rows/s', peer },
    { name: `export.peakMemoryMiB: ${format}`, value: peakMiB, unit: 'MiB', peer, bound: { atMost: 200 } },
  ];
}

async function fetchAll({ url, cookie }: MeasuredProcess, format: 'CSV' | 'EXCEL', where?: object): Promise<number> {
  const columns = ['name', 'amount', 'stage', 'account', 'owner', 'expectedCloseDate', 'createdAt'];
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ query: EXPORT, variables: { input: { module: 'potentials', format, columns, where } } }),
  });
  const { data } = (await response.json()) as { data: { exportList: { export: { url: string } } } };
  const file = await fetch(url + data.exportList.export.url, { headers: { cookie } });
  let bytes = 0;
  for await (const chunk of file.body!) bytes += chunk.length;
  return bytes;
}
