import { Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Check, History, Keyboard, LogOut, Monitor, Moon, Sun } from 'lucide-react';
import { useViewer } from '#client/session/viewer.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { PopupMenu } from '#client/ui/popup-menu.tsx';
import type { Popup } from '#client/ui/use-popup.tsx';
import styles from './me.module.css';
import { openShortcuts } from './shown-shortcuts.ts';
import { useAppearance } from './use-appearance.ts';
import { useSignOut } from './use-sign-out.ts';

const themes = [
  ['auto', Monitor],
  ['light', Sun],
  ['dark', Moon],
] as const;

/** Theme, language, what one has running, shortcuts, signing out. */
export default function MeMenu({ popup }: { popup: Popup }) {
  const { t } = useTexts('shell');
  const { user } = useViewer();
  const { theme, setTheme, language, setLanguage } = useAppearance();
  const signOut = useSignOut();
  return (
    <PopupMenu popup={popup} position="top-start">
      <Menu.Label>{user.email}</Menu.Label>
      {themes.map(([name, Icon]) => (
        <Menu.Item
          key={name}
          role="menuitemradio"
          aria-checked={theme === name}
          leftSection={<Icon size={15} strokeWidth={1.75} />}
          rightSection={theme === name && <Check size={14} />}
          closeMenuOnClick={false}
          onClick={() => setTheme(name)}
        >
          {t(`me.theme.${name}`)}
        </Menu.Item>
      ))}
      <Menu.Divider />
      {(['fi', 'en'] as const).map((name) => (
        <Menu.Item
          key={name}
          role="menuitemradio"
          aria-checked={language === name}
          leftSection={<span className={styles.language}>{name}</span>}
          rightSection={language === name && <Check size={14} />}
          onClick={() => setLanguage(name)}
          lang={name}
        >
          {name === 'fi' ? 'Suomi' : 'English'}
        </Menu.Item>
      ))}
      <Menu.Divider />
      <Menu.Item component={Link} to="/runs" leftSection={<History size={15} strokeWidth={1.75} />}>
        {t('me.runs')}
      </Menu.Item>
      <Menu.Item leftSection={<Keyboard size={15} strokeWidth={1.75} />} rightSection="?" onClick={openShortcuts}>
        {t('me.shortcuts')}
      </Menu.Item>
      <Menu.Item leftSection={<LogOut size={15} strokeWidth={1.75} />} onClick={signOut}>
        {t('me.signOut')}
      </Menu.Item>
    </PopupMenu>
  );
}
