import { UnstyledButton } from '@mantine/core';
import { ArrowDown, ArrowUp, ChevronDown } from 'lucide-react';
import { lazy } from 'react';
import { type FieldAt, pathLabel } from '#client/catalog/field-path.ts';
import { isFigure } from '#client/cells/cell-value.tsx';
import type { SortInput } from '#client/generated/graphql.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { PopupButton } from '#client/ui/popup-button.tsx';
import { ColumnEdge } from './column-edge.tsx';
import styles from './list-header.module.css';
import type { ListState } from './use-list-state.ts';
import type { Selection } from './use-selection.ts';

const ColumnMenu = lazy(() => import('./column-menu.tsx'));

interface Props {
  columns: readonly FieldAt[];
  sizes: readonly number[];
  state: ListState;
  selection: Selection;
  onWidth: (path: string, width: number) => void;
}

/** Names of the columns: a click sorts, the arrow beside opens what else can be done, the edge sets the width. */
export function ListHeader({ columns, sizes, state, selection, onWidth }: Props) {
  const { t } = useTexts('list');
  const paths = columns.map(({ path }) => path);
  const some = selection.count > 0;
  return (
    <div role="rowgroup" className={styles.group}>
      <div role="row" className={styles.header} aria-rowindex={1}>
        {columns.map((column, index) => {
          const { path, field } = column;
          const label = pathLabel(column);
          const direction = state.sort.find((key) => key.field === path)?.direction;
          const sortable = field.type !== 'LONG_TEXT' && field.type !== 'TAGS';
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
              <PopupButton
                kind="menu"
                className={styles.more}
                label={t('columnMenu', { label })}
                popup={(popup) => (
                  <ColumnMenu
                    popup={popup}
                    column={column}
                    index={index}
                    paths={paths}
                    state={state}
                    sortable={sortable}
                  />
                )}
              >
                <ChevronDown size={13} aria-hidden />
              </PopupButton>
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
