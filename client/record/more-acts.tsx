import { Menu } from '@mantine/core';
import { CopyCheck, Link2, Pencil, Trash2 } from 'lucide-react';
import type { Module } from '#client/catalog/catalog.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { KeyHint } from '#client/ui/key-hint.tsx';
import { PopupMenu } from '#client/ui/popup-menu.tsx';
import { tell } from '#client/ui/tell.ts';
import type { Popup } from '#client/ui/use-popup.tsx';
import type { RecordFacts } from './record.documents.ts';

interface Props {
  popup: Popup;
  record: RecordFacts;
  module: Module;
  onEdit: () => void;
  /** Looks for records that may be this one. */
  onFind: () => void;
  onDelete: () => void;
}

/** The rarer acts upon a record. */
export default function MoreActs({ popup, record, module, onEdit, onFind, onDelete }: Props) {
  const { t } = useTexts(['record', 'common']);
  const copyLink = async () => {
    await navigator.clipboard.writeText(`${location.origin}/${module.name}/${record.id}`);
    tell(t('common:copied'));
  };
  return (
    <PopupMenu popup={popup} width={230} position="bottom-end">
      {record.access?.mayEdit && (
        <Menu.Item
          leftSection={<Pencil size={14} strokeWidth={1.75} />}
          rightSection={<KeyHint keys="e" />}
          onClick={onEdit}
        >
          {t('acts.editAll')}
        </Menu.Item>
      )}
      <Menu.Item leftSection={<Link2 size={14} strokeWidth={1.75} />} onClick={copyLink}>
        {t('acts.copyLink')}
      </Menu.Item>
      {module.findsDuplicates && record.access?.mayEdit && (
        <Menu.Item leftSection={<CopyCheck size={14} strokeWidth={1.75} />} onClick={onFind}>
          {t('acts.findDuplicates')}
        </Menu.Item>
      )}
      {record.access?.mayDelete && (
        <>
          <Menu.Divider />
          <Menu.Item color="red" leftSection={<Trash2 size={14} strokeWidth={1.75} />} onClick={onDelete}>
            {t('acts.delete')}
          </Menu.Item>
        </>
      )}
    </PopupMenu>
  );
}
