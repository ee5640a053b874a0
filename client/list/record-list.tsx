import { useMediaQuery } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { type CSSProperties, lazy, Suspense, useEffect, useRef } from 'react';
import { type Module, useModules } from '#client/catalog/catalog.ts';
import { fieldAt } from '#client/catalog/field-path.ts';
import { useKeys } from '#client/keys/use-keys.ts';
import { useWindow } from '#client/scroll/use-window.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { EmptyList } from './empty-list.tsx';
import { FailedList } from './failed-list.tsx';
import { askedColumns, shownColumns } from './list-columns.ts';
import { ListFooter } from './list-footer.tsx';
import { ListHeader } from './list-header.tsx';
import { ListRowView } from './list-row.tsx';
import { ListSkeleton } from './list-skeleton.tsx';
import { LiveNews } from './live-news.tsx';
import { PhoneRow } from './phone-row.tsx';
import styles from './record-list.module.css';
import { MOST_AT_ONCE, SelectionBar } from './selection-bar.tsx';
import { useCellEdit } from './use-cell-edit.ts';
import { useColumnWidths } from './use-column-widths.ts';
import { useCursor } from './use-cursor.ts';
import { useDeleteRows } from './use-delete-rows.ts';
import { useListRows } from './use-list-rows.ts';
import type { ListState } from './use-list-state.ts';
import { type Neighbours, useNeighbours } from './use-neighbours.ts';
import { useSelection } from './use-selection.ts';

const CellEditor = lazy(() => import('./cell-editor.tsx'));

/** From so many rows above the end on, the next page is asked for. */
const AHEAD = 150;
/** Rows drawn as skeletons below the last one read, while there are more. */
const EXPECTED = 12;

interface Props {
  module: Module;
  state: ListState;
  /** Whether rows are being selected by tapping them, on a phone. */
  picking: boolean;
  onPicked: () => void;
  onNeighbours: (neighbours: Neighbours) => void;
}

/** A module's records as rows: virtual, live, edited in place, all by keyboard. */
export function RecordList({ module, state, picking, onPicked, onNeighbours }: Props) {
  const { t } = useTexts('list');
  const navigate = useNavigate();
  const modules = useModules();
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const columns = shownColumns(modules, module, state.columns);
  const list = useListRows(
    {
      module: module.name,
      columns: askedColumns(columns, state.sort),
      where: state.where,
      search: state.q,
      sort: state.sort,
    },
    (path) => fieldAt(modules, module.name, path)?.field,
  );
  const { rows } = list;
  const scroller = useRef<HTMLDivElement>(null);
  const widths = useColumnWidths(module.name);
  const sizes = columns.map((column, index) => widths.widthOf(column, index === 0));
  const rowHeight = phone ? 56 : 34;
  const { drawn, total, reveal } = useWindow(scroller, {
    count: rows.length + (list.hasMore && rows.length ? EXPECTED : 0),
    sizeOf: () => rowHeight,
    beyond: 14,
    // The head and the foot stand over the rows.
    inset: { top: 0, bottom: phone ? 40 : 34 + 40 },
  });

  useNeighbours(rows, state.peek, onNeighbours);
  const selection = useSelection(rows, list.totals?.totalCount, JSON.stringify([state.where, state.q]));
  const stopSelecting = () => {
    selection.clear();
    onPicked();
  };
  const deleteRows = useDeleteRows(list);
  const edit = useCellEdit(module, list);
  const openPage = (id: string) => void navigate({ to: '/$module/$id', params: { module: module.name, id } });
  const cursor = useCursor({
    rows,
    columns,
    grid: scroller,
    reveal,
    peeked: state.peek,
    onPeek: (id) => state.set({ peek: id }),
    onOpen: openPage,
    onEdit: edit.begin,
    onSelect: selection.toggle,
  });
  const mayDeleteAtOnce = !selection.everything && selection.count > 0 && selection.count <= MOST_AT_ONCE;
  useKeys({
    ...cursor.keys,
    Escape: state.peek ? () => state.set({ peek: undefined }) : (picking || selection.count > 0) && stopSelecting,
    'mod+a': rows.length > 0 && selection.all,
    Delete: mayDeleteAtOnce && (() => deleteRows(selection.take())),
  });

  const last = drawn.at(-1)?.index ?? 0;
  const { hasMore, failed, loadMore } = list;
  useEffect(() => {
    if (hasMore && !failed && rows.length > 0 && last >= rows.length - AHEAD) void loadMore();
  }, [hasMore, failed, rows.length, last, loadMore]);

  if (failed && !rows.length) return <FailedList onRetry={list.reload} />;
  if (list.first) return <ListSkeleton />;
  if (!rows.length && !list.stale) return <EmptyList module={module} state={state} />;

  const style = {
    '--columns': sizes.map((size) => `${size}px`).join(' '),
    '--width': `${sizes.reduce((sum, size) => sum + size, 0)}px`,
  } as CSSProperties;
  return (
    <div className={styles.frame}>
      <div
        ref={scroller}
        className={styles.scroller}
        role="grid"
        tabIndex={0}
        aria-label={t('rows', { module: module.label })}
        aria-rowcount={list.totals ? list.totals.totalCount + 1 : -1}
        aria-colcount={columns.length}
        aria-multiselectable
        aria-activedescendant={cursor.activeId}
        aria-busy={list.stale}
        data-stale={list.stale || undefined}
        data-phone={phone || undefined}
        style={style}
        onKeyDown={cursor.onKeyDown}
      >
        {!phone && (
          <ListHeader columns={columns} sizes={sizes} state={state} selection={selection} onWidth={widths.setWidth} />
        )}
        <div role="rowgroup" className={styles.body} style={{ height: total }}>
          {drawn.map(({ index, start }) => {
            const row = rows[index];
            const place = { transform: `translateY(${start}px)`, height: rowHeight };
            if (!row) return <div key={`expected-${index}`} className={styles.expected} style={place} aria-hidden />;
            const shared = { row, index, columns, module, place, flash: list.flashes.get(row.id) };
            const selected = selection.has(row.id);
            if (phone)
              return (
                <PhoneRow
                  key={row.id}
                  {...shared}
                  selecting={picking || selection.count > 0}
                  selected={selected}
                  onToggle={selection.toggle}
                  onOpen={openPage}
                />
              );
            return (
              <ListRowView
                key={row.id}
                {...shared}
                flashing={list.flashes.has(row.id)}
                activeColumn={cursor.at?.row === index ? cursor.at.column : null}
                selected={selected}
                peeked={state.peek === row.id}
                onCell={cursor.onCell}
                onToggle={selection.toggle}
                onPeek={cursor.peek}
                editor={
                  edit.open?.id === row.id && (
                    <Suspense>
                      <CellEditor module={module} edit={edit} row={row} onDone={() => scroller.current?.focus()} />
                    </Suspense>
                  )
                }
                editedPath={edit.open?.id === row.id ? edit.open.path : null}
              />
            );
          })}
        </div>
        {!phone && list.totals && <ListFooter columns={columns} totals={list.totals} />}
      </div>
      {failed && <FailedList onRetry={list.reload} inline />}
      <SelectionBar
        module={module}
        state={state}
        selection={{ ...selection, clear: stopSelecting }}
        picking={phone ? picking || selection.count > 0 : undefined}
        total={list.totals?.totalCount}
        onDelete={() => deleteRows(selection.take())}
      />
      <LiveNews flashes={list.flashes} rows={rows} titleField={module.titleField} />
    </div>
  );
}
