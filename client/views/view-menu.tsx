import { Menu } from '@mantine/core';
import { Bookmark, BookmarkX, Gauge, Pencil, Plus, RotateCcw, Save, SquareKanban, Star, Trash2 } from 'lucide-react';
import type { Module } from '#client/catalog/catalog.ts';
import type { ListedFilterFragment } from '#client/generated/graphql.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { PopupMenu } from '#client/ui/popup-menu.tsx';
import type { Popup } from '#client/ui/use-popup.tsx';
import type { ViewActs } from './use-view-acts.ts';

const icon = { size: 15, strokeWidth: 1.75 };

interface Props {
  popup: Popup;
  module: Module;
  filter: ListedFilterFragment;
  acts: ViewActs;
}

/** What can be done with a view. */
export default function ViewMenu({ popup, module, filter, acts }: Props) {
  const { t } = useTexts('views');
  const { isDefault, isFavourite, mayEdit, mayManage } = filter;
  return (
    <PopupMenu popup={popup}>
      <Menu.Item
        leftSection={<Star {...icon} />}
        disabled={isDefault}
        onClick={() => acts.use(filter, { isDefault: true })}
      >
        {t(isDefault ? 'isDefault' : 'makeDefault')}
      </Menu.Item>
      <Menu.Item
        leftSection={isFavourite ? <BookmarkX {...icon} /> : <Bookmark {...icon} />}
        onClick={() => acts.use(filter, { isFavourite: !isFavourite })}
      >
        {t(isFavourite ? 'unfavourite' : 'favourite')}
      </Menu.Item>
      <Menu.Divider />
      {acts.changed && mayEdit && (
        <Menu.Item leftSection={<Save {...icon} />} onClick={acts.save}>
          {t('save')}
        </Menu.Item>
      )}
      {acts.changed && (
        <Menu.Item leftSection={<RotateCcw {...icon} />} onClick={acts.reset}>
          {t('reset')}
        </Menu.Item>
      )}
      <Menu.Item leftSection={<Plus {...icon} />} onClick={() => acts.ask('new')}>
        {t('saveAs')}
      </Menu.Item>
      {module.fields.some(({ columnField }) => columnField) && (
        <Menu.Item leftSection={<SquareKanban {...icon} />} onClick={() => acts.ask('board')}>
          {t('newBoard')}
        </Menu.Item>
      )}
      {mayEdit && (
        <>
          <Menu.Item leftSection={<Pencil {...icon} />} onClick={() => acts.ask('rename')}>
            {t('rename')}
          </Menu.Item>
          <Menu.Item leftSection={<Gauge {...icon} />} onClick={() => acts.ask('kpis')}>
            {t('kpis')}
          </Menu.Item>
        </>
      )}
      {mayManage && (
        <>
          <Menu.Divider />
          <Menu.Item leftSection={<Trash2 {...icon} />} color="red" onClick={() => acts.remove(filter)}>
            {t('delete')}
          </Menu.Item>
        </>
      )}
    </PopupMenu>
  );
}
