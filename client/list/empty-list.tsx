import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Module } from '#client/catalog/catalog.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import styles from './empty-list.module.css';
import type { ListState } from './use-list-state.ts';

/** No rows: either there are none yet, which teaches what comes here, or none match. */
export function EmptyList({ module, state }: { module: Module; state: ListState }) {
  const { t } = useTexts('list');
  const narrowed = state.where !== null || state.q !== '';
  if (narrowed) {
    return (
      <div className={styles.empty} role="status">
        <h2>{t('noMatchTitle')}</h2>
        <p>{t('noMatchText')}</p>
        <Button variant="default" onClick={() => state.set({ where: null, q: '' })}>
          {t('noMatchAct')}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.empty} role="status">
      <h2>{t('emptyTitle')}</h2>
      <p>{t('emptyText', { module: module.label })}</p>
      {module.mayCreate && (
        <Button component={Link} to={`/${module.name}/new`}>
          {t('new', { singular: module.singular.toLocaleLowerCase() })}
        </Button>
      )}
    </div>
  );
}
