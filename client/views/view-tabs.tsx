import { Link } from '@tanstack/react-router';
import { ChevronDown, Ellipsis, Star } from 'lucide-react';
import { lazy, useState } from 'react';
import type { Module } from '#client/catalog/catalog.ts';
import type { ListedFilterFragment } from '#client/generated/graphql.ts';
import { useKeys } from '#client/keys/use-keys.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { PopupButton } from '#client/ui/popup-button.tsx';
import type { ViewActs } from './use-view-acts.ts';
import { ViewIcon } from './view-icon.tsx';
import styles from './view-tabs.module.css';

interface Props {
  module: Module;
  filters: readonly ListedFilterFragment[];
  current: ListedFilterFragment;
  acts: ViewActs;
}

const ViewMenu = lazy(() => import('./view-menu.tsx'));
const ViewFinder = lazy(() => import('./view-finder.tsx'));

/** So many views stand as tabs; the others are found behind the last. */
const MOST_TABS = 6;

/** The views of a module as tabs; the current one opens a menu of what can be done with it. `v` finds a view. */
export function ViewTabs({ module, filters, current, acts }: Props) {
  const { t } = useTexts('views');
  const [finding, setFinding] = useState(false);
  useKeys({ v: () => setFinding(true) });
  const tabs = tabsOf(filters, current);
  return (
    <nav className={styles.tabs} aria-label={t('label')}>
      {tabs.map((filter) => {
        const active = filter.id === current.id;
        return (
          <span
            key={filter.id}
            ref={active ? bringIntoView : undefined}
            className={styles.tab}
            data-active={active || undefined}
          >
            <Link
              to="/$module"
              params={{ module: module.name }}
              search={{ view: filter.id }}
              className={styles.link}
              aria-current={active ? 'page' : undefined}
            >
              <ViewIcon presentation={filter.presentation} />
              <span className={styles.name}>{filter.name}</span>
              {filter.isDefault && <Star size={12} className={styles.star} role="img" aria-label={t('isDefault')} />}
            </Link>
            {active && (
              <PopupButton
                kind="menu"
                className={styles.more}
                label={t('menu', { name: filter.name })}
                popup={(popup) => <ViewMenu popup={popup} module={module} filter={filter} acts={acts} />}
              >
                <ChevronDown size={14} aria-hidden />
              </PopupButton>
            )}
          </span>
        );
      })}
      <PopupButton
        kind="dialog"
        className={styles.all}
        label={t('all')}
        opened={finding}
        onOpened={setFinding}
        popup={(popup) => <ViewFinder popup={popup} module={module} filters={filters} current={current} />}
      >
        <Ellipsis size={15} aria-hidden />
      </PopupButton>
    </nav>
  );
}

/** On a phone the tabs are a row that scrolls sideways. */
function bringIntoView(tab: HTMLElement | null): void {
  tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** Default, favourites and what comes with the module first; the current one always. */
function tabsOf(filters: readonly ListedFilterFragment[], current: ListedFilterFragment): ListedFilterFragment[] {
  const weight = ({ id, isDefault, isFavourite, system }: ListedFilterFragment) =>
    Number(id === current.id) * 8 + Number(isDefault) * 4 + Number(isFavourite) * 2 + Number(system);
  const kept = new Set([...filters].sort((a, b) => weight(b) - weight(a)).slice(0, MOST_TABS));
  return filters.filter((filter) => kept.has(filter));
}
