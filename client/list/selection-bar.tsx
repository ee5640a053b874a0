import { ActionIcon, Button } from '@mantine/core';
import { X } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { Module } from '#client/catalog/catalog.ts';
import { wholeText } from '#client/cells/cell-text.ts';
import { useViewer } from '#client/session/viewer.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import styles from './selection-bar.module.css';
import type { ListState } from './use-list-state.ts';
import type { Selection } from './use-selection.ts';

const MassActs = lazy(() => import('#client/mass/mass-acts.tsx'));

interface Props {
  module: Module;
  state: Pick<ListState, 'where' | 'q'>;
  selection: Selection;
  /** On a phone, whether rows are being selected, if only none yet. */
  picking?: boolean;
  total: number | undefined;
  /** Few that are known one by one are deleted at once. */
  onDelete: () => void;
}

/** What can be done with the selected rows; rises from below as soon as there are any. */
export function SelectionBar({ module, state, selection, picking, total, onDelete }: Props) {
  const { t } = useTexts('list');
  const may = useViewer().permissions.find((permission) => permission.module === module.name);
  const { count, everything, ids, clear } = selection;
  const number = wholeText(String(count));
  const chosen = everything
    ? { module: module.name, where: state.where, search: state.q || null, except: [...ids] }
    : { module: module.name, ids: [...ids] };
  return (
    <div role="status" className={styles.place}>
      {(picking || count > 0) && (
        <div className={styles.bar}>
          <span>
            {everything && !ids.size ? t('selectedEverything', { number }) : t('selected', { count, number })}
          </span>
          {picking && !everything && !selection.mayTakeEverything && (
            <Button variant="light" size="compact-sm" onClick={selection.all}>
              {t('selectAll')}
            </Button>
          )}
          {selection.mayTakeEverything && (
            <Button variant="light" size="compact-sm" onClick={selection.takeEverything}>
              {t('selectEverything', { number: wholeText(String(total)) })}
            </Button>
          )}
          <Suspense>
            {count > 0 && (
              <MassActs
                module={module}
                chosen={chosen}
                count={count}
                mayEdit={may?.massEdit ?? false}
                onDelete={everything || count > MOST_AT_ONCE ? undefined : onDelete}
                onDone={clear}
              />
            )}
          </Suspense>
          <ActionIcon className={styles.clear} size={24} aria-label={t('clearSelection')} onClick={clear}>
            <X size={15} />
          </ActionIcon>
        </div>
      )}
    </div>
  );
}

/** More than this are deleted by a run. */
export const MOST_AT_ONCE = 200;
