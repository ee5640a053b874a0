import { ActionIcon, Button } from '@mantine/core';
import { Trash2, X } from 'lucide-react';
import { useTexts } from '#client/texts/use-texts.ts';
import styles from './selection-bar.module.css';

interface Props {
  count: number;
  onClear: () => void;
  onDelete: () => void;
}

/** What can be done with the selected rows; rises from below as soon as there are any. */
export function SelectionBar({ count, onClear, onDelete }: Props) {
  const { t } = useTexts('list');
  return (
    <div role="status" className={styles.place}>
      {count > 0 && (
        <div className={styles.bar}>
          <span>{t('selected', { count })}</span>
          <Button variant="subtle" color="red" leftSection={<Trash2 size={15} strokeWidth={1.75} />} onClick={onDelete}>
            {t('delete')}
          </Button>
          <ActionIcon size={24} aria-label={t('clearSelection')} onClick={onClear}>
            <X size={15} />
          </ActionIcon>
        </div>
      )}
    </div>
  );
}
