import { type CSSProperties, type ReactNode, useState } from 'react';
import type { Field, Module } from '#client/catalog/catalog.ts';
import { cellText } from '#client/cells/cell-text.ts';
import { CellValue } from '#client/cells/cell-value.tsx';
import { NO_FAULTS } from '#client/form/faults.ts';
import { faultsOf } from '#client/form/faults-of.ts';
import { FormFrame } from '#client/form/form-frame.tsx';
import type { RecordCell, RecordFacts } from '#client/record/record.documents.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { ChoiceRow } from './choice-row.tsx';
import { fieldRows, type Picks, picked, sourcesOf } from './merge-choices.ts';
import styles from './merge-dialog.module.css';
import { useMerge } from './use-merge.ts';

interface Props {
  module: Module;
  records: readonly RecordFacts[];
  onMerged: (id: string) => void;
  onUndone: (() => void) | undefined;
  onClose: () => void;
}

/** The choices of a merge, what differs first. */
export function MergeForm({ module, records, onMerged, onUndone, onClose }: Props) {
  const { t } = useTexts('merge');
  const [master, setMaster] = useState(records[0]!.id);
  const [picks, setPicks] = useState<Picks>({});
  const [faults, setFaults] = useState(NO_FAULTS);
  const [busy, setBusy] = useState(false);
  const { merge } = useMerge(module);
  const rows = fieldRows(module, records);
  const sources = sourcesOf(rows, records, master, picks);
  const [differing, same] = [rows.filter(({ differs }) => differs), rows.filter(({ differs }) => !differs)];

  const value = (field: Field, cell: RecordCell | undefined): ReactNode =>
    cell && cellText(cell, field.type) ? (
      <CellValue cell={cell} type={field.type} />
    ) : (
      <em className={styles.empty}>{t(cell?.value == null ? 'empty' : 'unseen')}</em>
    );
  const onSave = async () => {
    setBusy(true);
    const reference = ({ id, version }: RecordFacts) => ({ id, version: version ?? 0 });
    const kept = records.find(({ id }) => id === master)!;
    const errors = await merge(
      {
        ...reference(kept),
        parts: records.filter((record) => record !== kept).map(reference),
        values: differing.map(({ field }) => ({ field: field.name, from: sources.get(field.name)! })),
      },
      onUndone,
    ).catch(() => null);
    setBusy(false);
    if (errors?.length === 0) return onMerged(master);
    const names = module.fields.map(({ name }) => name);
    setFaults(errors ? faultsOf(errors, names) : { ...NO_FAULTS, general: t('unanswered') });
  };
  return (
    <FormFrame
      act={t('act')}
      busy={busy}
      faultCount={Object.keys(faults.byField).length}
      general={faults.general}
      restored={false}
      onStartOver={() => setPicks({})}
      onSave={onSave}
      onCancel={onClose}
    >
      <p className={styles.intro}>{t('intro')}</p>
      <div className={styles.grid} style={{ '--records': records.length } as CSSProperties}>
        <ChoiceRow
          label={t('stays')}
          name="stays"
          options={records.map(({ id, title }) => ({ id, of: null, shown: <strong>{title}</strong> }))}
          chosen={master}
          first
          onChoose={setMaster}
        />
        {differing.map((row) => (
          <ChoiceRow
            key={row.field.name}
            label={row.field.label}
            name={row.field.name}
            options={records.map(({ id, title }, at) => ({
              id,
              of: title ?? null,
              shown: value(row.field, row.cells[at]),
            }))}
            chosen={sources.get(row.field.name)!}
            fault={faults.byField[row.field.name]}
            onChoose={(id) => setPicks((now) => picked(rows, now, row.field, id))}
          />
        ))}
      </div>
      {differing.length === 0 && <p className={styles.intro}>{t('noneDiffers')}</p>}
      {same.length > 0 && (
        <details className={styles.same}>
          <summary>{t('same', { count: same.length })}</summary>
          <dl>
            {same.map(({ field, cells }) => (
              <div key={field.name}>
                <dt>{field.label}</dt>
                <dd>{value(field, cells[0])}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </FormFrame>
  );
}
