import { CloseButton, Combobox, TextInput, useCombobox } from '@mantine/core';
import { ChevronDown } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTexts } from '#client/texts/use-texts.ts';
import styles from './pick-one.module.css';

/** Something that can be picked. */
export interface Choice {
  value: string;
  label: string;
}

/** What every picker takes. */
export interface PickerProps<C extends Choice = Choice> {
  value: C | null;
  onChange: (choice: C | null) => void;
  /** Drawn above the field; give `ariaLabel` instead where the name stands elsewhere. */
  label?: ReactNode;
  ariaLabel?: string;
  placeholder?: string;
  error?: ReactNode;
  required?: boolean;
  /** Opens at once with the focus in it. */
  autoFocus?: boolean;
  /** Whether the value can be emptied. */
  clearable?: boolean;
  disabled?: boolean;
}

interface Props<C extends Choice> extends PickerProps<C> {
  choices: readonly C[];
  /** Heading above the choices. */
  heading?: string;
  /** In place of the choices when there are none. */
  nothing: string;
  /** What has been typed; the owner narrows the choices by it. */
  search: string;
  onSearch: (search: string) => void;
  /** Drawn before the name: a dot, an avatar, an icon. */
  mark?: (choice: C) => ReactNode;
  /** Drawn after the name, faint. */
  note?: (choice: C) => ReactNode;
}

/** One of many, found by typing: ↑↓ moves, ↵ picks, Esc closes. */
export function PickOne<C extends Choice>(props: Props<C>) {
  const { value, onChange, choices, heading, nothing, search, onSearch, mark, note } = props;
  const { label, ariaLabel, placeholder, error, required, autoFocus, clearable = true, disabled } = props;
  const { t } = useTexts('pickers');
  const [typing, setTyping] = useState(false);
  const box = useCombobox({
    defaultOpened: autoFocus,
    onDropdownClose: () => box.resetSelectedOption(),
  });
  const stop = () => {
    setTyping(false);
    onSearch('');
    box.closeDropdown();
  };
  const pick = (chosen: string) => {
    const choice = choices.find((candidate) => candidate.value === chosen);
    stop();
    if (choice) onChange(choice);
  };
  const clears = clearable && value !== null && !disabled;
  const name = ariaLabel ?? (typeof label === 'string' ? label : '');

  return (
    <Combobox
      store={box}
      onOptionSubmit={pick}
      shadow="float"
      radius="md"
      offset={4}
      size="xs"
      resetSelectionOnOptionHover
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          label={label}
          aria-label={label ? undefined : ariaLabel}
          placeholder={placeholder ?? t('type')}
          error={error}
          withAsterisk={required}
          aria-required={required || undefined}
          disabled={disabled}
          autoFocus={autoFocus}
          data-autofocus={autoFocus || undefined}
          value={typing ? search : (value?.label ?? '')}
          leftSection={!typing && value && mark ? mark(value) : undefined}
          rightSectionPointerEvents={clears ? 'all' : 'none'}
          rightSection={
            clears ? (
              <CloseButton
                size={20}
                iconSize={13}
                aria-label={t('clear', { label: name })}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => {
                  stop();
                  onChange(null);
                }}
              />
            ) : (
              <ChevronDown size={14} className={styles.chevron} aria-hidden />
            )
          }
          onChange={({ currentTarget }) => {
            setTyping(true);
            onSearch(currentTarget.value);
            box.openDropdown();
            box.selectFirstOption();
          }}
          onClick={() => box.openDropdown()}
          onFocus={({ currentTarget }) => currentTarget.select()}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && box.dropdownOpened) event.stopPropagation();
          }}
          onBlur={stop}
        />
      </Combobox.Target>
      <Combobox.Dropdown className={styles.dropdown}>
        {heading && choices.length > 0 && <div className={styles.heading}>{heading}</div>}
        <Combobox.Options mah={264} className={styles.options} aria-label={name || t('type')}>
          {choices.map((choice) => (
            <Combobox.Option
              key={choice.value}
              value={choice.value}
              active={choice.value === value?.value}
              className={styles.option}
            >
              {mark?.(choice)}
              <span className={styles.name}>{choice.label}</span>
              {note && <span className={styles.note}>{note(choice)}</span>}
            </Combobox.Option>
          ))}
          {choices.length === 0 && <Combobox.Empty>{nothing}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
