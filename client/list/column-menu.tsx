import { Menu } from '@mantine/core';
import { ArrowDownNarrowWide, ArrowLeft, ArrowRight, ArrowUpNarrowWide, EyeOff, X } from 'lucide-react';
import type { FieldAt } from '#client/catalog/field-path.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { PopupMenu } from '#client/ui/popup-menu.tsx';
import type { Popup } from '#client/ui/use-popup.tsx';
import type { ListState } from './use-list-state.ts';

interface Props {
  popup: Popup;
  column: FieldAt;
  index: number;
  paths: readonly string[];
  state: ListState;
  sortable: boolean;
}

/** What can be done with a column: order by it, move it, hide it. The first names the record and stays. */
export default function ColumnMenu({ popup, column: { path }, index, paths, state, sortable }: Props) {
  const { t } = useTexts('list');
  const sorted = state.sort.some(({ field }) => field === path);
  return (
    <PopupMenu popup={popup}>
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
          {sorted && (
            <Menu.Item leftSection={<X size={15} />} onClick={() => state.set({ sort: [] })}>
              {t('sortNone')}
            </Menu.Item>
          )}
        </>
      )}
      {index > 0 && (
        <>
          {sortable && <Menu.Divider />}
          <Menu.Item
            leftSection={<ArrowLeft size={15} />}
            disabled={index === 1}
            onClick={() => state.set({ columns: moved(paths, index, -1) })}
          >
            {t('moveLeft')}
          </Menu.Item>
          <Menu.Item
            leftSection={<ArrowRight size={15} />}
            disabled={index === paths.length - 1}
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
    </PopupMenu>
  );
}

function moved(paths: readonly string[], index: number, by: number): string[] {
  const next = [...paths];
  const [path] = next.splice(index, 1);
  next.splice(index + by, 0, path!);
  return next;
}
