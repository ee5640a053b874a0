import { UnstyledButton } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { Ellipsis, Home, Inbox, Search } from 'lucide-react';
import { lazy, useEffect } from 'react';
import { type Module, useModules } from '#client/catalog/catalog.ts';
import { ModuleIcon } from '#client/icons/module-icon.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { PopupButton } from '#client/ui/popup-button.tsx';
import { useKept } from '#client/ui/use-kept.ts';
import styles from './bottom-bar.module.css';
import { useFrame } from './frame.ts';

const MoreMenu = lazy(() => import('./more-menu.tsx'));

/** The navigation of a phone: five places; what has none of its own is under the last. */
export function BottomBar({ onSearch }: { onSearch: () => void }) {
  const { t } = useTexts('shell');
  const modules = useModules();
  const { unreadCount } = useFrame();
  const main = useLastModule(modules);
  return (
    <nav className={styles.bar} aria-label={t('rail.label')}>
      <Link to="/" activeOptions={{ exact: true }}>
        <Home size={20} strokeWidth={1.75} aria-hidden />
        {t('rail.home')}
      </Link>
      <Link to="/inbox">
        <span className={styles.icon}>
          <Inbox size={20} strokeWidth={1.75} aria-hidden />
          {unreadCount > 0 && <span className={styles.count}>{unreadCount}</span>}
        </span>
        {t('rail.inbox')}
      </Link>
      {main && (
        <Link to="/$module" params={{ module: main.name }} activeOptions={{ includeSearch: false }}>
          <ModuleIcon name={main.icon} size={20} />
          {main.label}
        </Link>
      )}
      <UnstyledButton onClick={onSearch}>
        <Search size={20} strokeWidth={1.75} aria-hidden />
        {t('rail.searchShort')}
      </UnstyledButton>
      <PopupButton kind="menu" popup={(popup) => <MoreMenu popup={popup} />}>
        <Ellipsis size={20} strokeWidth={1.75} aria-hidden />
        {t('rail.more')}
      </PopupButton>
    </nav>
  );
}

/** The module that one is in or was in last; before the first, one whose records take steps: there is the day's work. */
function useLastModule(modules: readonly Module[]): Module | undefined {
  const { module: here } = useParams({ strict: false });
  const [last, keep] = useKept<string | undefined>('solmu.module', undefined);
  useEffect(() => {
    if (here) keep(() => here);
  }, [here, keep]);
  return modules.find(({ name }) => name === (here ?? last)) ?? modules.find(({ stageField }) => stageField);
}
