import { Menu } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { CopyCheck, FileSpreadsheet, FileText, ListChecks, Upload } from 'lucide-react';
import type { Module } from '#client/catalog/catalog.ts';
import type { ListState } from '#client/list/use-list-state.ts';
import { useViewer } from '#client/session/viewer.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { PopupMenu } from '#client/ui/popup-menu.tsx';
import type { Popup } from '#client/ui/use-popup.tsx';
import { useExport } from './use-export.ts';

const icon = { size: 15, strokeWidth: 1.75 };

interface Props {
  popup: Popup;
  module: Module;
  state: ListState;
  /** Begins to select rows, where there are any. */
  onSelect?: () => void;
}

/** What is done rarely with a module as a whole: files in and out, duplicates; on a phone, rows are selected from here. */
export default function ModuleMenu({ popup, module, state, onSelect }: Props) {
  const { t } = useTexts('imports');
  const exportAs = useExport(module, state);
  const navigate = useNavigate();
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const may = useViewer().permissions.find((permission) => permission.module === module.name);
  return (
    <PopupMenu popup={popup} position="bottom-end">
      {phone && onSelect && (
        <Menu.Item leftSection={<ListChecks {...icon} />} onClick={onSelect}>
          {t('menu.select')}
        </Menu.Item>
      )}
      {may?.export && (
        <>
          <Menu.Item leftSection={<FileSpreadsheet {...icon} />} onClick={() => exportAs('EXCEL')}>
            {t('menu.excel')}
          </Menu.Item>
          <Menu.Item leftSection={<FileText {...icon} />} onClick={() => exportAs('CSV')}>
            {t('menu.csv')}
          </Menu.Item>
        </>
      )}
      {may?.import && (
        <Menu.Item
          leftSection={<Upload {...icon} />}
          onClick={() => navigate({ to: '/$module/import', params: { module: module.name } })}
        >
          {t('menu.import')}
        </Menu.Item>
      )}
      {module.findsDuplicates && (
        <Menu.Item
          leftSection={<CopyCheck {...icon} />}
          onClick={() => navigate({ to: '/$module/duplicates', params: { module: module.name } })}
        >
          {t('menu.duplicates')}
        </Menu.Item>
      )}
    </PopupMenu>
  );
}
