import { ActionIcon, UnstyledButton } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';
import { Home, Inbox, List, PanelLeftClose, PanelLeftOpen, Search, Settings, SquareKanban } from 'lucide-react';
import type { ReactNode } from 'react';
import { useModules } from '#client/catalog/catalog.ts';
import { ModuleIcon } from '#client/icons/module-icon.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { KeyHint } from '#client/ui/key-hint.tsx';
import { useFrame } from './frame.ts';
import { Me } from './me.tsx';
import styles from './rail.module.css';

interface Props {
  folded: boolean;
  onFold: (folded: boolean) => void;
  onSearch: () => void;
}

/** The navigation at the left: company, search, home, inbox, modules with their favourite views, settings, me. */
export function Rail({ folded, onFold, onSearch }: Props) {
  const { t } = useTexts('shell');
  const modules = useModules();
  const { company, logo, unreadCount, favourites } = useFrame();
  const FoldIcon = folded ? PanelLeftOpen : PanelLeftClose;
  const foldLabel = t(folded ? 'rail.unfold' : 'rail.fold');
  return (
    <nav className={styles.rail} data-folded={folded || undefined} aria-label={t('rail.label')}>
      <div className={styles.head}>
        {!folded && (
          <Link to="/" className={styles.company}>
            <img src={logo ?? '/icon.svg'} height={20} alt="" />
            <span>{company}</span>
          </Link>
        )}
        <ActionIcon aria-label={foldLabel} aria-expanded={!folded} onClick={() => onFold(!folded)}>
          <FoldIcon size={16} strokeWidth={1.75} />
        </ActionIcon>
      </div>
      <UnstyledButton
        className={styles.search}
        onClick={onSearch}
        aria-label={t('rail.search')}
        aria-keyshortcuts="Meta+K"
      >
        <Search size={16} strokeWidth={1.75} aria-hidden />
        {!folded && (
          <>
            <span>{t('rail.search')}</span>
            <KeyHint keys="mod+k" />
          </>
        )}
      </UnstyledButton>
      <div className={styles.scroll}>
        <Entry
          folded={folded}
          to="/"
          icon={<Home size={16} strokeWidth={1.75} aria-hidden />}
          label={t('rail.home')}
          exact
        />
        <Entry
          folded={folded}
          to="/inbox"
          icon={<Inbox size={16} strokeWidth={1.75} aria-hidden />}
          label={t('rail.inbox')}
          count={unreadCount}
        />
        {modules.map(({ name, label, icon, area }, index) => (
          <div key={name} data-apart={area !== modules[index - 1]?.area || undefined}>
            <Entry
              folded={folded}
              to="/$module"
              params={{ module: name }}
              icon={<ModuleIcon name={icon} />}
              label={label}
            />
            {!folded &&
              favourites
                .filter((filter) => filter.module === name)
                .map(({ id, name: filterName, presentation }) => (
                  <Link
                    key={id}
                    to="/$module"
                    params={{ module: name }}
                    search={{ view: id }}
                    className={styles.favourite}
                    activeOptions={{ includeSearch: true }}
                  >
                    {presentation === 'KANBAN' ? (
                      <SquareKanban size={14} aria-hidden />
                    ) : (
                      <List size={14} aria-hidden />
                    )}
                    <span>{filterName}</span>
                  </Link>
                ))}
          </div>
        ))}
      </div>
      <div className={styles.foot}>
        <Entry
          folded={folded}
          to="/settings/$"
          params={{ _splat: '' }}
          icon={<Settings size={16} strokeWidth={1.75} aria-hidden />}
          label={t('rail.settings')}
        />
        <Me folded={folded} />
      </div>
    </nav>
  );
}

interface EntryProps extends Pick<LinkProps, 'to' | 'params'> {
  folded: boolean;
  icon: ReactNode;
  label: string;
  count?: number;
  exact?: boolean;
}

function Entry({ folded, icon, label, count = 0, exact = false, ...link }: EntryProps) {
  const spoken = count ? `${label} (${count})` : label;
  return (
    <Link
      {...link}
      className={styles.entry}
      activeOptions={{ exact, includeSearch: false }}
      aria-label={spoken}
      title={folded ? spoken : undefined}
    >
      {icon}
      {!folded && <span className={styles.label}>{label}</span>}
      {count > 0 && <span className={styles.count}>{folded ? '' : count}</span>}
    </Link>
  );
}
