import { ActionIcon, Divider, UnstyledButton } from '@mantine/core';
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { type Module, useModules } from '#client/catalog/catalog.ts';
import { pathLabel } from '#client/catalog/field-path.ts';
import { FieldTree } from '#client/filter-bar/field-tree.tsx';
import { FieldIcon } from '#client/icons/field-icon.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { PopupDialog } from '#client/ui/popup-dialog.tsx';
import type { Popup } from '#client/ui/use-popup.tsx';
import styles from './column-chooser.module.css';
import { shownColumns } from './list-columns.ts';
import type { ListState } from './use-list-state.ts';

interface Props {
  popup: Popup;
  module: Module;
  state: ListState;
}

/** Which fields are columns, in which order; also those of related records. */
export default function ColumnChooser({ popup, module, state }: Props) {
  const { t } = useTexts('list');
  const [adding, setAdding] = useState(false);
  const columns = shownColumns(useModules(), module, state.columns);
  const paths = columns.map(({ path }) => path);
  const toggle = (path: string) =>
    state.set({ columns: paths.includes(path) ? paths.filter((other) => other !== path) : [...paths, path] });
  const move = (index: number, by: number) => {
    const next = [...paths];
    const [path] = next.splice(index, 1);
    next.splice(index + by, 0, path!);
    state.set({ columns: next });
  };
  return (
    <PopupDialog popup={popup} label={t('columnsTitle')} position="bottom-end">
      {adding ? (
        <FieldTree module={module.name} picked={paths} onPick={({ path }) => toggle(path)} />
      ) : (
        <>
          <ul className={styles.columns} aria-label={t('columnsTitle')}>
            {columns.map((column, index) => {
              const label = pathLabel(column);
              return (
                <li key={column.path}>
                  <FieldIcon type={column.field.type} />
                  <span>{label}</span>
                  {index > 0 && (
                    <>
                      <ActionIcon
                        size={22}
                        disabled={index === 1}
                        aria-label={t('moveUp', { label })}
                        onClick={() => move(index, -1)}
                      >
                        <ArrowUp size={13} />
                      </ActionIcon>
                      <ActionIcon
                        size={22}
                        disabled={index === columns.length - 1}
                        aria-label={t('moveDown', { label })}
                        onClick={() => move(index, 1)}
                      >
                        <ArrowDown size={13} />
                      </ActionIcon>
                      <ActionIcon
                        size={22}
                        aria-label={t('removeColumn', { label })}
                        onClick={() => toggle(column.path)}
                      >
                        <X size={13} />
                      </ActionIcon>
                    </>
                  )}
                </li>
              );
            })}
          </ul>
          <Divider />
          <UnstyledButton className={styles.add} onClick={() => setAdding(true)}>
            <Plus size={15} strokeWidth={1.75} aria-hidden />
            {t('addColumn')}
          </UnstyledButton>
        </>
      )}
    </PopupDialog>
  );
}
