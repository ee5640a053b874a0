import { useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotificationStream } from '#client/notifications/use-notification-stream.ts';
import { BottomBar } from './bottom-bar.tsx';
import { Connection } from './connection.tsx';
import { Rail } from './rail.tsx';
import styles from './shell.module.css';
import { Shortcuts } from './shortcuts.tsx';
import { useShellKeys } from './use-shell-keys.ts';

const CommandMenu = lazy(() => import('#client/command-menu/command-menu.tsx'));

/** The frame around every page: navigation, the command menu, and the state of the connection. */
export function Shell() {
  const { t } = useTranslation('shell');
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const [folded, setFolded] = useLocalStorage({
    key: 'solmu.rail-folded',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  const [menuOpen, setMenuOpen] = useState(false);
  useNotificationStream();
  const openMenu = () => setMenuOpen(true);
  useShellKeys({ openMenu, toggleRail: () => setFolded((was) => !was) });
  return (
    <div className={styles.shell}>
      <a href="#content" className={styles.skip}>
        {t('skip')}
      </a>
      {!phone && <Rail folded={folded} onFold={setFolded} onSearch={openMenu} />}
      <main id="content" className={styles.content} tabIndex={-1}>
        <Connection />
        <Outlet />
      </main>
      {phone && <BottomBar onSearch={openMenu} />}
      <Shortcuts />
      <Suspense>{menuOpen && <CommandMenu onClose={() => setMenuOpen(false)} />}</Suspense>
    </div>
  );
}
