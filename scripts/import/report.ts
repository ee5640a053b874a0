import { once } from 'node:events';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { finished } from 'node:stream/promises';
import { BYTE_ORDER_MARK, csvText, guarded } from '#platform/csv/csv-text.ts';
import { text } from '#platform/errors/texts.ts';
import type { Fault } from '#platform/errors/user-error.ts';

/** What became of a row. `incomplete`: it is written, but for the fields that are named. */
export type Outcome = 'created' | 'updated' | 'unchanged' | 'incomplete' | 'refused';
export const OUTCOMES: Outcome[] = ['created', 'updated', 'unchanged', 'incomplete', 'refused'];

export interface RowOutcome {
  line: number;
  key: string;
  outcome: Outcome;
  faults: Fault[];
}

/** How many rows of a step came to what. */
export interface StepSummary {
  step: string;
  counts: Record<Outcome, number>;
}

/** The report of an import as it grows: a CSV file with a line for each row, or for each of its faults. */
export interface Report {
  add(step: string, rows: RowOutcome[]): Promise<void>;
  close(): Promise<void>;
  summary(): StepSummary[];
}

const HEADER = ['step', 'line', 'key', 'outcome', 'field', 'code', 'reason (fi)', 'reason (en)'];

/** Begins a report; an older one of the same name is written over. */
export function openReport(file: string): Report {
  mkdirSync(dirname(file), { recursive: true });
  const stream = createWriteStream(file);
  const steps = new Map<string, StepSummary['counts']>();
  stream.write(BYTE_ORDER_MARK + csvText([HEADER], ','));
  return {
    async add(step, rows) {
      const counts = steps.get(step) ?? { created: 0, updated: 0, unchanged: 0, incomplete: 0, refused: 0 };
      steps.set(step, counts);
      for (const { outcome } of rows) counts[outcome] += 1;
      if (
        rows.length &&
        !stream.write(
          csvText(
            rows.flatMap((row) => linesOf(step, row)),
            ',',
          ),
        )
      )
        await once(stream, 'drain');
    },
    async close() {
      stream.end();
      await finished(stream);
    },
    summary: () => [...steps].map(([step, counts]) => ({ step, counts })),
  };
}

function linesOf(step: string, { line, key, outcome, faults }: RowOutcome): string[][] {
  const row = [step, String(line), key, outcome];
  if (!faults.length) return [[...row, '', '', '', ''].map(guarded)];
  return faults.map(({ code, key: textKey, path, values }) =>
    [...row, path.at(-1) ?? '', code, text(textKey, 'fi', values), text(textKey, 'en', values)].map(guarded),
  );
}
