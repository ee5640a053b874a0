import { Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useModules } from '#client/catalog/catalog.ts';
import { ModuleIcon } from '#client/icons/module-icon.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { PopupMenu } from '#client/ui/popup-menu.tsx';
import type { Popup } from '#client/ui/use-popup.tsx';
import { useSignOut } from './use-sign-out.ts';

/** On a phone: the modules, settings, signing out. */
export default function MoreMenu({ popup }: { popup: Popup }) {
  const { t } = useTexts('shell');
  const navigate = useNavigate();
  const signOut = useSignOut();
  return (
    <PopupMenu popup={popup} position="top-end">
      {useModules().map(({ name, label, icon }) => (
        <Menu.Item
          key={name}
          leftSection={<ModuleIcon name={icon} />}
          onClick={() => navigate({ to: '/$module', params: { module: name } })}
        >
          {label}
        </Menu.Item>
      ))}
      <Menu.Divider />
      <Menu.Item onClick={() => navigate({ to: '/settings/$', params: { _splat: '' } })}>
        {t('rail.settings')}
      </Menu.Item>
      <Menu.Item onClick={signOut}>{t('me.signOut')}</Menu.Item>
    </PopupMenu>
  );
}
