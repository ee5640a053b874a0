import { CloseButton, TextInput } from '@mantine/core';
import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { useTexts } from '#client/texts/use-texts.ts';
import styles from './pick-field.module.css';
import type { Choice, PickOneProps } from './picker.ts';

interface Props<C extends Choice> extends ComponentProps<typeof TextInput> {
  picker: PickOneProps<C>;
  /** Whether what has been typed stands in it, in place of what was picked. */
  typing: boolean;
  onClear: () => void;
}

/** The field of a picker: what was picked, or what is typed to find it. */
export function PickField<C extends Choice>({ picker, typing, onClear, ...rest }: Props<C>) {
  const { value, label, ariaLabel, placeholder, error, required, autoFocus, clearable = true, disabled } = picker;
  const { search, mark } = picker;
  const { t } = useTexts('pickers');
  const clears = clearable && value !== null && !disabled;
  return (
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
            aria-label={t('clear', { label: nameOf(picker) })}
            onMouseDown={(event) => event.preventDefault()}
            onClick={onClear}
          />
        ) : (
          <ChevronDown size={14} className={styles.chevron} aria-hidden />
        )
      }
      {...rest}
    />
  );
}

/** What a picker is called by readers of the screen. */
export function nameOf({ ariaLabel, label }: Pick<PickOneProps<Choice>, 'ariaLabel' | 'label'>): string {
  return ariaLabel ?? (typeof label === 'string' ? label : '');
}
