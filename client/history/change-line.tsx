import { useApolloClient } from '@apollo/client/react';
import { ActionIcon } from '@mantine/core';
import { ArrowRight, Undo2 } from 'lucide-react';
import type { Field, Module } from '#client/catalog/catalog.ts';
import { cellText } from '#client/cells/cell-text.ts';
import { CellValue } from '#client/cells/cell-value.tsx';
import { valueText } from '#client/form/draft.ts';
import type { RecordCell, RecordFacts } from '#client/record/record.documents.ts';
import { saveValues } from '#client/record/save-values.ts';
import { useViewer } from '#client/session/viewer.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { connectionFailure, tell, tellFailure } from '#client/ui/tell.ts';
import styles from './change-line.module.css';
import type { FieldChange } from './history.documents.ts';

interface Props {
  change: FieldChange;
  field: Field;
  /** Whether the record was made then, so that there was nothing before. */
  made: boolean;
  record: RecordFacts;
  module: Module;
}

/** One field's change: old → new, and the old value to take back. */
export function ChangeLine({ change: { label, from, to }, field, made, record, module }: Props) {
  const { t } = useTexts('history');
  const restore = useRestore(record, module);
  const before = valueText(from?.value);
  const now = valueText(record.cells?.find((cell) => cell.field === field.name)?.value);
  // A value whose key the reader may not know cannot be written again.
  const known = from == null || before !== null;
  const restorable = !made && field.writable && record.access?.mayEdit && known && before !== now;
  return (
    <li className={styles.change}>
      <span className={styles.name}>{label}</span>
      {!made && (
        <>
          <span className={styles.old}>
            <Value cell={from} field={field} />
          </span>
          <ArrowRight size={12} aria-label="→" className={styles.arrow} />
        </>
      )}
      <span className={styles.new}>
        <Value cell={to} field={field} />
      </span>
      {restorable && (
        <ActionIcon
          size={22}
          className={styles.restore}
          title={t('restore')}
          aria-label={t('restoreOf', { label, value: from ? cellText(from, field.type) : t('empty') })}
          onClick={() => restore(field, from ?? null)}
        >
          <Undo2 size={13} strokeWidth={1.75} />
        </ActionIcon>
      )}
    </li>
  );
}

function Value({ cell, field }: { cell: RecordCell | null | undefined; field: Field }) {
  const { t } = useTexts('history');
  if (!cell) return <em className={styles.empty}>{t('empty')}</em>;
  if (!cellText(cell, field.type)) return <em className={styles.empty}>{t('unseen')}</em>;
  return <CellValue cell={cell} type={field.type} />;
}

/** Takes an old value back, as a new change by the rules and rights of today. */
function useRestore(record: RecordFacts, module: Module) {
  const client = useApolloClient();
  const { t } = useTexts(['history', 'record', 'common']);
  const by = useViewer().user.id;
  return async (field: Field, old: RecordCell | null) => {
    const draft = { value: valueText(old?.value), label: old?.label, hue: old?.hue };
    const saved = await saveValues(client, {
      id: record.id,
      by,
      titleField: module.titleField,
      drafts: { [field.name]: draft },
      seen: record.cells ?? [],
    });
    if (saved.kind === 'saved') return tell(t('restoredValue', { label: field.label }));
    if (saved.kind === 'refused') return tellFailure(saved.faults.map(({ message }) => message).join(' '));
    if (saved.kind === 'conflict')
      return tellFailure(t('record:conflict.title', { who: saved.who ?? t('common:somebody') }));
    tellFailure(saved.kind === 'gone' ? t('record:gone.title') : connectionFailure());
  };
}
