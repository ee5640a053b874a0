import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { type ClipboardEvent, type KeyboardEvent, useState } from 'react';
import { language } from '#client/texts/texts.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { ROW_KINDS } from '#platform/document/row.ts';
import { CELLS, type CellName, type Draft, isBlank } from './draft-rows.ts';
import { pasteRows, readTable } from './paste-rows.ts';
import { type RowFaults, type RowsFaults, useRowFaults } from './row-faults.ts';
import { onRowKey, placeOf } from './row-keys.ts';
import { RowLine } from './row-line.tsx';
import type { SavedDocument } from './rows.documents.ts';
import styles from './rows.module.css';
import { RowsSums } from './rows-sums.tsx';
import { useRows } from './use-rows.ts';
import type { VatChoice } from './vat-choices.ts';

interface Props {
  document: SavedDocument;
  choices: readonly VatChoice[];
  readOnly: boolean;
  costed: boolean;
  /** Saves what is written upon a version; answers what is wrong with it, or null. */
  onSave: (draft: Draft, version: number) => Promise<RowsFaults | null>;
}

/** The rows of a document, written like a spreadsheet, and what they come to. */
export function RowsEditor({ document, choices, readOnly, costed, onSave }: Props) {
  const { t } = useTexts(['rows', 'common']);
  const rows = useRows(document, choices[0]?.value ?? '');
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const { faults, refused, check, setRefused } = useRowFaults(rows.draft);
  const { draft, changes } = rows;
  const priced = document.net != null;

  const save = async () => {
    if (!rows.isUnsaved || busy) return;
    const said = { ...draft, rows: draft.rows.filter((row) => !isBlank(row)) };
    if (check(said)) return;
    setBusy(true);
    const wrong = await onSave(said, rows.version);
    setBusy(false);
    setRefused(wrong);
    if (wrong) rows.write(said);
    else rows.discard();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && (event.key === 'Enter' || event.key === 's')) {
      event.preventDefault();
      void save();
    } else if (!readOnly) onRowKey(event, draft.rows, changes);
  };
  const onPaste = (event: ClipboardEvent) => {
    const [place, text] = [placeOf(event.target), event.clipboardData.getData('text/plain')];
    if (readOnly || !place || !/[\t\n]/.test(text.trim()) || !CELLS.includes(place.field as CellName)) return;
    event.preventDefault();
    const at = { row: place.row, column: place.field as CellName };
    const how = {
      vat: draft.rows[place.row]?.vat || (choices[0]?.value ?? ''),
      groups: language() === 'en' ? ',' : ' ',
    } as const;
    rows.writeRows(pasteRows(draft.rows, readTable(text), at, how), place);
  };
  const toggle = (key: string, wanted: boolean) => {
    const next = new Set(open);
    if (wanted) next.add(key);
    else next.delete(key);
    setOpen(next);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the cells within
    <div className={styles.editor} onKeyDown={onKeyDown} onPaste={onPaste}>
      {draft.rows.length > 0 && (
        <div className={styles.heads} data-unpriced={priced ? undefined : ''} aria-hidden>
          {[...CELLS, 'amount' as const].map((cell) => (
            <span key={cell} data-cell={cell}>
              {t(cell)}
            </span>
          ))}
        </div>
      )}
      <ol ref={rows.list} className={styles.rows} aria-label={t('list')}>
        {draft.rows.map((row, index) => (
          <RowLine
            key={row.key}
            row={row}
            index={index}
            currency={document.currency}
            choices={choices}
            faults={faults.rows.get(row.key) ?? NO_FAULTS}
            open={open.has(row.key)}
            onOpen={(wanted) => toggle(row.key, wanted)}
            readOnly={readOnly}
            priced={priced}
            costed={costed}
            changes={changes}
          />
        ))}
      </ol>
      {draft.rows.length === 0 && (
        <p className={styles.none}>
          {t('none')} {!readOnly && t('paste')}
        </p>
      )}
      {!readOnly && (
        <div className={styles.adding}>
          {ROW_KINDS.map((kind) => (
            <Button
              key={kind}
              variant="subtle"
              size="compact-sm"
              leftSection={<Plus size={14} strokeWidth={1.75} />}
              onClick={() => rows.add(kind)}
            >
              {t(`add.${kind}`)}
            </Button>
          ))}
          <span className={styles.keys}>{t('keys')}</span>
        </div>
      )}
      {priced && draft.rows.length > 0 && (
        <RowsSums
          draft={draft}
          currency={document.currency}
          costed={costed}
          readOnly={readOnly}
          faults={faults.header}
          onWrite={rows.write}
        />
      )}
      {rows.isUnsaved && !readOnly && (
        <div className={styles.saving}>
          <span role="status" className={styles.state} data-faulty={refused ? '' : undefined}>
            {refused ?? t('unsaved')}
          </span>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            onClick={() => {
              rows.discard();
              setRefused(null);
            }}
          >
            {t('revert')}
          </Button>
          <Button size="compact-sm" loading={busy} onClick={save}>
            {t('save')}
          </Button>
        </div>
      )}
    </div>
  );
}

const NO_FAULTS: RowFaults = {};
