import type { Module } from '#client/catalog/catalog.ts';
import { Avatar } from '#client/people/avatar.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import type { RecordFacts } from './record.documents.ts';
import styles from './record-head.module.css';

/** What the record is called, its number and who answers for it. */
export function RecordHead({ record, module }: { record: RecordFacts; module: Module }) {
  const { t } = useTexts('record');
  const cell = (name: string) => record.cells?.find(({ field }) => field === name);
  const [number, owner] = [cell('number'), cell('owner')];
  return (
    <div>
      <h1 className={styles.title}>{record.title}</h1>
      <p className={styles.line}>
        <span>{module.singular}</span>
        {number?.value != null && <span className={styles.number}>{String(number.value)}</span>}
        {owner?.label && (
          <span className={styles.owner} title={t('owner', { name: owner.label })}>
            <Avatar id={String(owner.value)} name={owner.label} size={18} />
            {owner.label}
          </span>
        )}
      </p>
    </div>
  );
}
