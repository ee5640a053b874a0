import { type ReactNode, useState } from 'react';
import { useCompany } from '#client/catalog/catalog.ts';
import { PickOne } from '#client/pickers/pick-one.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import styles from './money-input.module.css';
import { NumberInput } from './number-input.tsx';

interface Props {
  amount: string | null;
  onAmount: (amount: string | null) => void;
  currency: string | null;
  /** Left out where the currency is not to be changed here. */
  onCurrency?: (currency: string | null) => void;
  label?: ReactNode;
  ariaLabel: string;
  error?: ReactNode;
  currencyError?: ReactNode;
  required?: boolean;
  autoFocus?: boolean;
}

/** An amount beside its currency. */
export function MoneyInput(props: Props) {
  const { amount, onAmount, currency, onCurrency, label, ariaLabel, error, currencyError, required, autoFocus } = props;
  const { t } = useTexts('form');
  return (
    <div className={styles.money}>
      <NumberInput
        className={styles.amount}
        label={label}
        aria-label={label ? undefined : ariaLabel}
        error={error}
        withAsterisk={required}
        aria-required={required || undefined}
        autoFocus={autoFocus}
        value={amount}
        onChange={onAmount}
        rightSection={!onCurrency && currency ? <span className={styles.currency}>{currency}</span> : undefined}
        rightSectionWidth={onCurrency ? undefined : 44}
      />
      {onCurrency && (
        <CurrencyInput
          ariaLabel={t('currencyOf', { label: ariaLabel })}
          value={currency}
          onChange={onCurrency}
          error={currencyError}
        />
      )}
    </div>
  );
}

interface CurrencyProps {
  value: string | null;
  onChange: (currency: string | null) => void;
  label?: ReactNode;
  ariaLabel?: string;
  error?: ReactNode;
}

/** A currency by its code. */
export function CurrencyInput({ value, onChange, label, ariaLabel, error }: CurrencyProps) {
  const [search, setSearch] = useState('');
  const { currencies: inUse } = useCompany();
  const wanted = search.trim().toUpperCase();
  // Those in use first.
  const currencies = [...new Set([...inUse, ...Intl.supportedValuesOf('currency')])].filter((code) =>
    code.includes(wanted),
  );
  return (
    <div className={label ? undefined : styles.code}>
      <PickOne
        label={label}
        ariaLabel={ariaLabel}
        error={error}
        placeholder={inUse[0]}
        clearable={false}
        listWidth={104}
        nothing="–"
        choices={currencies.map((code) => ({ value: code, label: code }))}
        value={value ? { value, label: value } : null}
        onChange={(choice) => onChange(choice?.value ?? null)}
        search={search}
        onSearch={setSearch}
      />
    </div>
  );
}
