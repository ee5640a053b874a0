import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { Search, Star } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Module } from '#client/catalog/catalog.ts';
import type { ListedFilterFragment } from '#client/generated/graphql.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { PopupDialog } from '#client/ui/popup-dialog.tsx';
import type { Popup } from '#client/ui/use-popup.tsx';
import styles from './view-finder.module.css';
import { ViewIcon } from './view-icon.tsx';

interface Props {
  popup: Popup;
  module: Module;
  filters: readonly ListedFilterFragment[];
  current: ListedFilterFragment;
}

/** All views of a module, found by typing. */
export default function ViewFinder({ popup, module, filters, current }: Props) {
  const { t } = useTexts('views');
  const navigate = useNavigate();
  const [search, setSearch] = useState('');
  const combobox = useCombobox({ opened: true });
  const { selectFirstOption } = combobox;
  useEffect(() => {
    if (search) selectFirstOption();
  }, [search, selectFirstOption]);
  const wanted = search.trim().toLocaleLowerCase();
  const found = filters.filter(({ name }) => name.toLocaleLowerCase().includes(wanted));
  return (
    <PopupDialog popup={popup} label={t('all')}>
      <Combobox
        store={combobox}
        onOptionSubmit={(view) => {
          popup.close();
          void navigate({ to: '/$module', params: { module: module.name }, search: { view } });
        }}
      >
        <Combobox.EventsTarget>
          <TextInput
            variant="unstyled"
            className={styles.search}
            data-autofocus
            placeholder={t('find')}
            aria-label={t('find')}
            leftSection={<Search size={14} strokeWidth={1.75} />}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        </Combobox.EventsTarget>
        <Combobox.Options className={styles.options} aria-label={t('all')}>
          {found.map((filter) => (
            <Combobox.Option
              key={filter.id}
              value={filter.id}
              active={filter.id === current.id}
              className={styles.option}
            >
              <ViewIcon presentation={filter.presentation} />
              <span className={styles.name}>{filter.name}</span>
              {filter.isDefault && <Star size={12} className={styles.star} role="img" aria-label={t('isDefault')} />}
              {!filter.system && filter.visibility !== 'PRIVATE' && (
                <span className={styles.owner}>{sharedBy(filter)}</span>
              )}
            </Combobox.Option>
          ))}
        </Combobox.Options>
        {found.length === 0 && <Combobox.Empty role="status">{t('nothing')}</Combobox.Empty>}
      </Combobox>
    </PopupDialog>
  );
}

/** Whose view it is, and with which group they share it. */
function sharedBy({ owner, sharedWith }: ListedFilterFragment): string {
  return [owner?.name, sharedWith?.name].filter(Boolean).join(' · ');
}
