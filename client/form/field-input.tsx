import { Textarea, TextInput } from '@mantine/core';
import { lazy, type ReactNode, Suspense } from 'react';
import type { Field } from '#client/catalog/catalog.ts';
import { DateInput } from '#client/pickers/date-input.tsx';
import { MomentInput } from '#client/pickers/moment-input.tsx';
import { OptionPicker } from '#client/pickers/option-picker.tsx';
import type { Choice } from '#client/pickers/picker.ts';
import { PrincipalPicker } from '#client/pickers/principal-picker.tsx';
import { RecordPicker } from '#client/pickers/record-picker.tsx';
import { isCurrency } from './currency-field.ts';
import type { Draft } from './draft.ts';
import { CurrencyInput, MoneyInput } from './money-input.tsx';
import { NumberInput } from './number-input.tsx';

const TagsInput = lazy(() => import('#client/tags/tags-input.tsx'));
const TickBox = lazy(() => import('./tick-box.tsx'));

interface Props {
  field: Field;
  draft: Draft;
  onChange: (draft: Draft) => void;
  /** The record's currency, for amounts; given with `onCurrency` where it can be chosen beside the amount. */
  currency?: string | null;
  onCurrency?: (currency: string | null) => void;
  currencyError?: ReactNode;
  /** Whether the field's name stands above it; it is always told to readers of the screen. */
  labelled?: boolean;
  error?: ReactNode;
  autoFocus?: boolean;
}

/** The input that fits a field of the catalog, whatever its type. */
export function FieldInput(props: Props) {
  const {
    field,
    draft,
    onChange,
    currency = null,
    onCurrency,
    currencyError,
    labelled = true,
    error,
    autoFocus,
  } = props;
  const { type, label: name, required, maxLength, options, relatedModule } = field;
  const write = (value: string | null) => onChange({ value: value === '' ? null : value });
  const choose = (choice: (Choice & { hue?: string | null }) | null) =>
    onChange(choice ? { value: choice.value, label: choice.label, hue: choice.hue } : { value: null });
  const chosen =
    draft.value === null ? null : { value: draft.value, label: draft.label ?? draft.value, hue: draft.hue ?? null };
  const label = labelled ? name : undefined;
  const shared = { label, error, required, autoFocus };
  const plain = {
    label,
    'aria-label': labelled ? undefined : name,
    error,
    withAsterisk: required,
    'aria-required': required || undefined,
    autoFocus,
    'data-autofocus': autoFocus || undefined,
  };
  const typed = { ...plain, value: draft.value ?? '', maxLength: maxLength ?? undefined };

  switch (type) {
    case 'LONG_TEXT':
      return (
        <Textarea
          {...typed}
          autosize
          minRows={3}
          maxRows={14}
          onChange={({ currentTarget }) => write(currentTarget.value)}
        />
      );
    case 'BOOLEAN':
      return (
        <Suspense>
          <TickBox
            label={label}
            aria-label={labelled ? undefined : name}
            error={error}
            autoFocus={autoFocus}
            checked={draft.value === 'true'}
            onChange={({ currentTarget }) => write(String(currentTarget.checked))}
          />
        </Suspense>
      );
    case 'MONEY':
      return (
        <MoneyInput
          {...shared}
          ariaLabel={name}
          amount={draft.value}
          onAmount={write}
          currency={currency}
          onCurrency={onCurrency}
          currencyError={currencyError}
        />
      );
    case 'INTEGER':
      return <NumberInput {...plain} whole value={draft.value} onChange={write} />;
    case 'DECIMAL':
      return <NumberInput {...plain} value={draft.value} onChange={write} />;
    case 'PERCENT':
      return <NumberInput {...plain} value={draft.value} onChange={write} rightSection="%" />;
    case 'DATE':
      return <DateInput {...shared} ariaLabel={name} value={draft.value} onChange={write} />;
    case 'DATETIME':
      return <MomentInput {...shared} ariaLabel={name} value={draft.value} onChange={write} />;
    case 'PICKLIST':
      return (
        <OptionPicker
          {...shared}
          ariaLabel={name}
          options={options ?? []}
          clearable={!required}
          value={chosen}
          onChange={choose}
        />
      );
    case 'TAGS':
      return (
        <Suspense>
          <TagsInput {...shared} field={field} draft={draft} onChange={onChange} />
        </Suspense>
      );
    case 'PRINCIPAL':
    case 'USER':
      return (
        <PrincipalPicker
          {...shared}
          ariaLabel={name}
          peopleOnly={type === 'USER'}
          clearable={!required && !isOwner(field)}
          value={chosen}
          onChange={choose}
        />
      );
    case 'RELATION':
      return (
        <RecordPicker
          {...shared}
          ariaLabel={name}
          module={relatedModule ?? ''}
          clearable={!required}
          value={chosen}
          onChange={choose}
        />
      );
    default:
      if (isCurrency(field)) {
        return <CurrencyInput label={label} ariaLabel={name} value={draft.value} onChange={write} error={error} />;
      }
      return (
        <TextInput
          {...typed}
          {...keyboardOf[type]}
          autoComplete="off"
          onChange={({ currentTarget }) => write(currentTarget.value)}
        />
      );
  }
}

/** Every record has exactly one owner; left out, it is who makes it. */
function isOwner({ name, type }: Field): boolean {
  return name === 'owner' && type === 'PRINCIPAL';
}

/** Which keys a phone offers. The server accepts more forms of these than browsers do, so their own checks stay out. */
const keyboardOf: Partial<Record<Field['type'], { inputMode: 'email' | 'tel' | 'url' }>> = {
  EMAIL: { inputMode: 'email' },
  PHONE: { inputMode: 'tel' },
  URL: { inputMode: 'url' },
};
