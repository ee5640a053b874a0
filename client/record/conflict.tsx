import { Button } from '@mantine/core';
import type { Field } from '#client/catalog/catalog.ts';
import type { Drafts } from '#client/form/draft.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import styles from './conflict.module.css';
import { FactText } from './fact-value.tsx';
import type { RecordCell } from './record.documents.ts';

interface Props {
  field: Field;
  mine: Drafts;
  theirs: RecordCell;
  who: string | null;
  onMine: () => void;
  onTheirs: () => void;
}

/** Two have changed one value: both are shown, with who, and either can be taken. */
export function Conflict({ field, mine, theirs, who, onMine, onTheirs }: Props) {
  const { t } = useTexts(['record', 'common']);
  const draft = mine[theirs.field];
  const mineCell: RecordCell = {
    ...theirs,
    value: draft?.value ?? null,
    label: draft?.label ?? null,
    hue: draft?.hue ?? null,
  };
  return (
    <div className={styles.conflict} role="alert">
      <p>{t('conflict.title', { who: who ?? t('common:somebody') })}</p>
      <div className={styles.choice}>
        <span className={styles.name}>{t('conflict.theirs')}</span>
        <span className={styles.value}>
          <Value cell={theirs} field={field} />
        </span>
        <Button size="compact-xs" variant="default" onClick={onTheirs}>
          {t('conflict.takeTheirs')}
        </Button>
      </div>
      <div className={styles.choice}>
        <span className={styles.name}>{t('conflict.mine')}</span>
        <span className={styles.value}>
          <Value cell={mineCell} field={field} />
        </span>
        <Button size="compact-xs" onClick={onMine}>
          {t('conflict.takeMine')}
        </Button>
      </div>
    </div>
  );
}

function Value({ cell, field }: { cell: RecordCell; field: Field }) {
  const { t } = useTexts('record');
  if (cell.value === null) return <em>{t('conflict.empty')}</em>;
  return <FactText cell={cell} field={field} />;
}
