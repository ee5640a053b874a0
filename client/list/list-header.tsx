import { Menu, UnstyledButton } from '@mantine/core';
import {
  ArrowDown,
  ArrowDownNarrowWide,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  ArrowUpNarrowWide,
  ChevronDown,
  EyeOff,
  X,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Module } from '#client/catalog/catalog.ts';
import { type FieldAt, pathLabel } from '#client/catalog/field-path.ts';
import { isFigure } from '#client/cells/cell-value.tsx';
import type { SortInput } from '#client/generated/graphql.ts';
import { ColumnEdge } from './column-edge.tsx';
import styles from './list-header.module.css';
import type { ListState } from './use-list-state.ts';
import type { Selection } from './use-selection.ts';

interface Props {
  module: Module;
  columns: readonly FieldAt[];
  sizes: readonly number[];
  state: ListState;
  selection: Selection;
  onWidth: (path: string, width: number) => void;
}

/** Names of the columns: a click sorts, the arrow beside opens what else can be done, the edge sets the width. */
export function ListHeader({ module, columns, sizes, state, selection, onWidth }: Props) {
  const { t } = useTranslation('list');
  const paths = columns.map(({ path }) => path);
  const some = selection.ids.size > 0;
  return (
    <div role="rowgroup" className={styles.group}>
      <div role="row" className={styles.header} aria-rowindex={1}>
        {columns.map((column, index) => {
          const { path, field } = column;
          const label = pathLabel(column);
          const direction = state.sort.find((key) => key.field === path)?.direction;
          const sortable = field.type !== 'LONG_TEXT';
          return (
            <div
              key={path}
              role="columnheader"
              className={index === 0 ? styles.first : styles.cell}
              aria-sort={direction === 'ASC' ? 'ascending' : direction === 'DESC' ? 'descending' : undefined}
              data-figure={isFigure(field.type) || undefined}
            >
              {index === 0 && (
                <input
                  type="checkbox"
                  className={styles.check}
                  aria-label={t('selectAll')}
                  checked={some}
                  ref={(box) => {
                    if (box) box.indeterminate = some;
                  }}
                  onChange={() => (some ? selection.clear() : selection.all())}
                />
              )}
              <UnstyledButton
                className={styles.name}
                disabled={!sortable}
                onClick={() => state.set({ sort: turned(path, direction) })}
              >
                <span>{label}</span>
                {direction === 'ASC' && <ArrowUp size={13} aria-hidden />}
                {direction === 'DESC' && <ArrowDown size={13} aria-hidden />}
              </UnstyledButton>
              <Menu position="bottom-start">
                <Menu.Target>
                  <UnstyledButton className={styles.more} aria-label={t('columnMenu', { label })}>
                    <ChevronDown size={13} aria-hidden />
                  </UnstyledButton>
                </Menu.Target>
                <Menu.Dropdown>
                  {sortable && (
                    <>
                      <Menu.Item
                        leftSection={<ArrowUpNarrowWide size={15} />}
                        onClick={() => state.set({ sort: [{ field: path, direction: 'ASC' }] })}
                      >
                        {t('sortAsc')}
                      </Menu.Item>
                      <Menu.Item
                        leftSection={<ArrowDownNarrowWide size={15} />}
                        onClick={() => state.set({ sort: [{ field: path, direction: 'DESC' }] })}
                      >
                        {t('sortDesc')}
                      </Menu.Item>
                      {direction && (
                        <Menu.Item leftSection={<X size={15} />} onClick={() => state.set({ sort: [] })}>
                          {t('sortNone')}
                        </Menu.Item>
                      )}
                    </>
                  )}
                  {path !== module.titleField && (
                    <>
                      <Menu.Divider />
                      <Menu.Item
                        leftSection={<ArrowLeft size={15} />}
                        disabled={index === 1}
                        onClick={() => state.set({ columns: moved(paths, index, -1) })}
                      >
                        {t('moveLeft')}
                      </Menu.Item>
                      <Menu.Item
                        leftSection={<ArrowRight size={15} />}
                        disabled={index === columns.length - 1}
                        onClick={() => state.set({ columns: moved(paths, index, 1) })}
                      >
                        {t('moveRight')}
                      </Menu.Item>
                      <Menu.Item
                        leftSection={<EyeOff size={15} />}
                        onClick={() => state.set({ columns: paths.filter((other) => other !== path) })}
                      >
                        {t('hide')}
                      </Menu.Item>
                    </>
                  )}
                </Menu.Dropdown>
              </Menu>
              <ColumnEdge
                label={t('resize', { label })}
                width={sizes[index]!}
                onWidth={(width) => onWidth(path, width)}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** A click turns the order round: ascending, descending, none. */
function turned(path: string, direction: SortInput['direction']): SortInput[] {
  if (direction === 'DESC') return [];
  return [{ field: path, direction: direction === 'ASC' ? 'DESC' : 'ASC' }];
}

function moved(paths: readonly string[], index: number, by: number): string[] {
  const next = [...paths];
  const [path] = next.splice(index, 1);
  next.splice(index + by, 0, path!);
  return next;
}
