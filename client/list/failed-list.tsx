import { Button } from '@mantine/core';
import { useTexts } from '#client/texts/use-texts.ts';
import styles from './empty-list.module.css';

/** No answer came: what is safe, and what to do. */
export function FailedList({ onRetry, inline = false }: { onRetry: () => void; inline?: boolean }) {
  const { t } = useTexts(['list', 'common']);
  return (
    <div className={inline ? styles.inline : styles.empty} role="alert">
      {inline ? (
        <span>{t('moreFailed')}</span>
      ) : (
        <>
          <h2>{t('failedTitle')}</h2>
          <p>{t('failedText')}</p>
        </>
      )}
      <Button variant="default" size={inline ? 'compact-xs' : 'xs'} onClick={onRetry}>
        {t('common:retry')}
      </Button>
    </div>
  );
}
