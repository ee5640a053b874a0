import { BYTE_ORDER_MARK, csvText, guarded } from '#platform/csv/csv-text.ts';
import type { Language } from '#platform/errors/texts.ts';
import { localTime } from '#platform/local-time.ts';
import type { Cell } from '#platform/query/cells.ts';
import type { ExportedRow } from './exported-rows.ts';
import type { FileColumn } from './file-columns.ts';

const YES_NO = { fi: ['Kyllä', 'Ei'], en: ['Yes', 'No'] } as const;

/** How its values are written: yes and no, decimal commas, moments. */
interface Reader {
  language: Language;
  timeZone: string;
}

/** A list as CSV, part by part. Only figures may begin like a formula: a negative one is no text. */
export async function* csvFile(
  columns: readonly FileColumn[],
  pages: AsyncIterable<ExportedRow[]>,
  reader: Reader,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvText([columns.map(({ heading }) => guarded(heading))], ';');
  for await (const page of pages) {
    yield csvText(
      page.map((row) => columns.map((column) => cellText(column, column.of(row), reader))),
      ';',
    );
  }
}

function cellText({ kind }: FileColumn, { value, label }: Cell, { language, timeZone }: Reader): string {
  if (value == null) return '';
  if (kind === 'NUMBER') return language === 'fi' ? String(value).replace('.', ',') : String(value);
  if (kind === 'MOMENT') return localTime(String(value), timeZone);
  if (kind === 'YES_NO') return YES_NO[language][value ? 0 : 1];
  return guarded(label ?? String(value));
}
