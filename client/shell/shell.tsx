import { useMediaQuery } from '@mantine/hooks';
import { CatchBoundary, Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useCatalogStream } from '#client/catalog/use-catalog-stream.ts';
import { useNotificationStream } from '#client/notifications/use-notification-stream.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { connectionFailure, tellFailure } from '#client/ui/tell.ts';
import { useKept } from '#client/ui/use-kept.ts';
import { BottomBar } from './bottom-bar.tsx';
import { Connection } from './connection.tsx';
import { Rail } from './rail.tsx';
import styles from './shell.module.css';
import { useShownShortcuts } from './shown-shortcuts.ts';
import { useShellKeys } from './use-shell-keys.ts';

const Shortcuts = lazy(() => import('./shortcuts.tsx'));
const CommandMenu = lazy(() => import('#client/command-menu/command-menu.tsx'));

/** The frame around every page: navigation, the command menu, and the state of the connection. */
export function Shell() {
  const { t } = useTexts('shell');
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const [folded, setFolded] = useKept('solmu.rail-folded', false);
  const shortcuts = useShownShortcuts();
  const [menuOpen, setMenuOpen] = useState(false);
  useNotificationStream();
  useCatalogStream();
  const openMenu = () => setMenuOpen(true);
  useShellKeys({ openMenu, toggleRail: () => setFolded((was) => !was) });
  return (
    <div className={styles.shell}>
      <a href="#content" className={styles.skip}>
        {t('skip')}
      </a>
      {!phone && <Rail folded={folded} onFold={(fold) => setFolded(() => fold)} onSearch={openMenu} />}
      <main id="content" className={styles.content} tabIndex={-1}>
        <Connection />
        <Outlet />
      </main>
      {phone && <BottomBar onSearch={openMenu} />}
      <Suspense>{shortcuts && <Shortcuts />}</Suspense>
      {menuOpen && (
        <CatchBoundary
          getResetKey={() => 'menu'}
          errorComponent={Nothing}
          onCatch={() => {
            setMenuOpen(false);
            tellFailure(connectionFailure());
          }}
        >
          <Suspense>
            <CommandMenu onClose={() => setMenuOpen(false)} />
          </Suspense>
        </CatchBoundary>
      )}
    </div>
  );
}

/** A part that did not come leaves no trace; that it did not is told. */
const Nothing = () => null;
