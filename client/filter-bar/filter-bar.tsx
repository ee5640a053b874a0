import { ActionIcon } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { ListFilter, Search, X } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import type { ConditionInput } from '#client/generated/graphql.ts';
import { useKeys } from '#client/keys/use-keys.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { PopupButton } from '#client/ui/popup-button.tsx';
import { conditionList, joinConditions } from './condition-list.ts';
import styles from './filter-bar.module.css';
import { loadChips } from './load-chips.ts';

const ConditionChip = lazy(loadChips);
const FieldPicker = lazy(() => import('./field-picker.tsx'));

interface Props {
  module: string;
  where: ConditionInput | null;
  onWhere: (where: ConditionInput | null) => void;
  search: string;
  onSearch: (search: string) => void;
  /** What else stands in the line, at its end. */
  children?: ReactNode;
}

/** Quick search and conditions in words, above a list or a board: `/` searches, `f` adds a condition. */
export function FilterBar({ module, where, onWhere, search, onSearch, children }: Props) {
  const { t } = useTexts('filterBar');
  const [picking, setPicking] = useState(false);
  // A condition being made stands last and keeps its editor; it is among the conditions once it is whole.
  const [fresh, setFresh] = useState<{ condition: ConditionInput; placed: boolean } | null>(null);
  const all = conditionList(where);
  const settled = fresh?.placed ? all.slice(0, -1) : all;
  const replace = (index: number, next: ConditionInput | null) =>
    onWhere(joinConditions(all.flatMap((old, at) => (at === index ? (next ?? []) : old))));
  const start = (condition: ConditionInput) => {
    setPicking(false);
    setFresh({ condition, placed: false });
  };
  useKeys({ f: () => setPicking(true) });
  return (
    <search className={styles.bar} aria-label={t('label')}>
      <QuickSearch value={search} onChange={onSearch} />
      <Suspense>
        {settled.map((condition, index) => (
          <ConditionChip
            // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no identity but their place
            key={index}
            module={module}
            condition={condition}
            onChange={(next) => replace(index, next)}
            onRemove={() => replace(index, null)}
          />
        ))}
        {fresh && (
          <ConditionChip
            module={module}
            condition={fresh.condition}
            opened
            onChange={(condition) => {
              setFresh({ ...fresh, placed: true });
              onWhere(joinConditions([...settled, condition]));
            }}
            onRemove={() => {
              if (fresh.placed) onWhere(joinConditions(settled));
              setFresh(null);
            }}
            onClosed={() => setFresh(null)}
          />
        )}
      </Suspense>
      <PopupButton
        kind="dialog"
        className={styles.add}
        label={t('add')}
        opened={picking}
        onOpened={setPicking}
        popup={(popup) => <FieldPicker popup={popup} module={module} onStart={start} />}
      >
        <ListFilter size={14} strokeWidth={1.75} aria-hidden />
        {all.length === 0 && t('add')}
      </PopupButton>
      <span className={styles.space} />
      {children}
    </search>
  );
}

/** Text that any text field of a row contains; asked for when typing pauses. */
function QuickSearch({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTexts('filterBar');
  const [typed, setTyped] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  const ask = useDebouncedCallback(onChange, 180);
  useEffect(() => setTyped(value), [value]);
  useKeys({ '/': () => input.current?.focus() });
  return (
    <div className={styles.search}>
      <Search size={14} strokeWidth={1.75} aria-hidden />
      <input
        ref={input}
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          ask(event.currentTarget.value.trim());
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape' || event.key === 'Enter') event.currentTarget.blur();
        }}
      />
      {typed && (
        <ActionIcon
          size={20}
          aria-label={t('clearSearch')}
          onClick={() => {
            setTyped('');
            onChange('');
          }}
        >
          <X size={13} />
        </ActionIcon>
      )}
    </div>
  );
}
