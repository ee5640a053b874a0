import { Menu, Popover, UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ChevronDown, Ellipsis, List, SquareKanban, Star } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Module } from '#client/catalog/catalog.ts';
import type { ListedFilterFragment } from '#client/generated/graphql.ts';
import { useKeys } from '#client/keys/use-keys.ts';
import type { ViewActs } from './use-view-acts.ts';
import { ViewFinder } from './view-finder.tsx';
import { ViewMenuItems } from './view-menu.tsx';
import styles from './view-tabs.module.css';

interface Props {
  module: Module;
  filters: readonly ListedFilterFragment[];
  current: ListedFilterFragment;
  acts: ViewActs;
}

/** So many views stand as tabs; the others are found behind the last. */
const MOST_TABS = 6;

/** The views of a module as tabs; the current one opens a menu of what can be done with it. `v` finds a view. */
export function ViewTabs({ module, filters, current, acts }: Props) {
  const { t } = useTranslation('views');
  const [finding, setFinding] = useState(false);
  useKeys({ v: () => setFinding(true) });
  const tabs = tabsOf(filters, current);
  return (
    <nav className={styles.tabs} aria-label={t('label')}>
      {tabs.map((filter) => {
        const active = filter.id === current.id;
        return (
          <span key={filter.id} className={styles.tab} data-active={active || undefined}>
            <Link
              to="/$module"
              params={{ module: module.name }}
              search={{ view: filter.id }}
              className={styles.link}
              aria-current={active ? 'page' : undefined}
            >
              <ViewIcon filter={filter} />
              <span className={styles.name}>{filter.name}</span>
              {filter.isDefault && <Star size={12} className={styles.star} role="img" aria-label={t('isDefault')} />}
            </Link>
            {active && (
              <Menu position="bottom-start" width={220}>
                <Menu.Target>
                  <UnstyledButton className={styles.more} aria-label={t('menu', { name: filter.name })}>
                    <ChevronDown size={14} aria-hidden />
                  </UnstyledButton>
                </Menu.Target>
                <Menu.Dropdown>
                  <ViewMenuItems filter={filter} acts={acts} />
                </Menu.Dropdown>
              </Menu>
            )}
          </span>
        );
      })}
      <Popover opened={finding} onChange={setFinding} position="bottom-start" trapFocus returnFocus>
        <Popover.Target>
          <UnstyledButton
            className={styles.all}
            aria-label={t('all')}
            aria-haspopup="dialog"
            onClick={() => setFinding((was) => !was)}
          >
            <Ellipsis size={15} aria-hidden />
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown p={0} aria-label={t('all')}>
          <ViewFinder module={module} filters={filters} current={current} onDone={() => setFinding(false)} />
        </Popover.Dropdown>
      </Popover>
    </nav>
  );
}

/** A list or a board. */
export function ViewIcon({ filter }: { filter: Pick<ListedFilterFragment, 'presentation'> }) {
  const Icon = filter.presentation === 'KANBAN' ? SquareKanban : List;
  return <Icon size={14} strokeWidth={1.75} aria-hidden className={styles.icon} />;
}

/** Default, favourites and what comes with the module first; the current one always. */
function tabsOf(filters: readonly ListedFilterFragment[], current: ListedFilterFragment): ListedFilterFragment[] {
  const weight = ({ id, isDefault, isFavourite, system }: ListedFilterFragment) =>
    Number(id === current.id) * 8 + Number(isDefault) * 4 + Number(isFavourite) * 2 + Number(system);
  const kept = new Set([...filters].sort((a, b) => weight(b) - weight(a)).slice(0, MOST_TABS));
  return filters.filter((filter) => kept.has(filter));
}
