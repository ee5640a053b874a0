import { Menu, UnstyledButton } from '@mantine/core';
import { Check, ChevronsUpDown, Keyboard, LogOut, Monitor, Moon, Sun } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '#client/people/avatar.tsx';
import { useViewer } from '#client/session/viewer.ts';
import styles from './me.module.css';
import { openShortcuts } from './shortcuts.tsx';
import { useAppearance } from './use-appearance.ts';
import { useSignOut } from './use-sign-out.ts';

const themes = [
  ['auto', Monitor],
  ['light', Sun],
  ['dark', Moon],
] as const;

/** The signed-in person, with theme, language, shortcuts and signing out. */
export function Me({ folded }: { folded: boolean }) {
  const { t } = useTranslation('shell');
  const { user } = useViewer();
  const { theme, setTheme, language, setLanguage } = useAppearance();
  const signOut = useSignOut();
  return (
    <Menu position="top-start" width={220} returnFocus>
      <Menu.Target>
        <UnstyledButton
          className={styles.me}
          data-folded={folded || undefined}
          aria-label={t('me.label', { name: user.name })}
        >
          <Avatar id={user.id} name={user.name} size={folded ? 24 : 22} />
          {!folded && (
            <>
              <span className={styles.name}>{user.name}</span>
              <ChevronsUpDown size={14} strokeWidth={1.75} aria-hidden />
            </>
          )}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
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
        <Menu.Item leftSection={<Keyboard size={15} strokeWidth={1.75} />} rightSection="?" onClick={openShortcuts}>
          {t('me.shortcuts')}
        </Menu.Item>
        <Menu.Item leftSection={<LogOut size={15} strokeWidth={1.75} />} onClick={signOut}>
          {t('me.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
