import { useState } from 'react';
import { useTexts } from '#client/texts/use-texts.ts';
import { rowFaults } from '#platform/document/check-row.ts';
import type { Draft, DraftRow } from './draft-rows.ts';
import { writtenRow } from './draft-rows.ts';

/** What is wrong with a row, by field. */
export type RowFaults = Partial<Record<string, string>>;

/** What is wrong with rows, by their keys, with what they are added up by, and in general. */
export interface RowsFaults {
  rows: ReadonlyMap<string, RowFaults>;
  header: Partial<Record<'headerDiscount' | 'headerCharge', string>>;
  general: string | null;
}

const FINE: RowsFaults = { rows: new Map(), header: {}, general: null };

/** What is wrong with rows: by the rules that the server has too, and by what the server said. A row that is mended is fine. */
export function useRowFaults(draft: Draft) {
  const { t } = useTexts('rows');
  const [told, setTold] = useState<{ faults: RowsFaults; rows: readonly DraftRow[] }>({ faults: FINE, rows: [] });
  const still = new Map([...told.faults.rows].filter(([key]) => sameRow(key, told.rows, draft.rows)));
  const faults = { ...told.faults, rows: still };

  /** Tells what is wrong before anything is sent; answers whether something is. */
  const check = (said: Draft): boolean => {
    const rows = new Map<string, RowFaults>();
    for (const row of said.rows) {
      const found = rowFaults(writtenRow(row)).map(({ field, code, values }) => [
        field === 'vatRate' || field === 'vatCategory' ? 'vat' : field,
        t(`faults.${code as 'REQUIRED'}`, values),
      ]);
      if (found.length) rows.set(row.key, Object.fromEntries(found));
    }
    setTold({ faults: { ...FINE, rows }, rows: said.rows });
    return rows.size > 0;
  };
  const setRefused = (refusal: RowsFaults | null) => setTold({ faults: refusal ?? FINE, rows: draft.rows });
  const count = [...still.values()].reduce(
    (sum, ofRow) => sum + Object.keys(ofRow).length,
    Object.keys(faults.header).length,
  );
  const refused = faults.general ?? (count > 0 ? t('mend', { count }) : null);
  return { faults, refused, check, setRefused };
}

function sameRow(key: string, before: readonly DraftRow[], now: readonly DraftRow[]): boolean {
  const find = (rows: readonly DraftRow[]) => rows.find((row) => row.key === key);
  return JSON.stringify(find(before)) === JSON.stringify(find(now));
}

interface UserError {
  code: string;
  path: string[];
  message: string;
}

/** The server's faults beside the cells that they are about. */
export function placed(errors: readonly UserError[], rows: readonly DraftRow[], stale: string): RowsFaults {
  const byRow = new Map<string, RowFaults>();
  const header: RowsFaults['header'] = {};
  const rest: string[] = [];
  for (const { code, path, message } of errors) {
    const [, part, index, field] = path;
    const row = part === 'rows' && index !== undefined ? rows[Number(index)] : undefined;
    if (row && field) {
      const cell = field === 'vatRate' || field === 'vatCategory' ? 'vat' : field;
      byRow.set(row.key, { ...byRow.get(row.key), [cell]: message });
    } else if (part === 'headerDiscount' || part === 'headerCharge') header[part] = message;
    else rest.push(code === 'STALE_VERSION' ? stale : message);
  }
  return { rows: byRow, header, general: rest.length ? rest.join(' ') : null };
}
