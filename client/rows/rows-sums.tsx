import { Checkbox } from '@mantine/core';
import { numberText } from '#client/cells/cell-text.ts';
import { NumberInput } from '#client/form/number-input.tsx';
import { language } from '#client/texts/texts.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { totalsOf } from '#platform/document/totals.ts';
import { type Draft, isNumber, summable } from './draft-rows.ts';
import styles from './rows.module.css';

interface Props {
  draft: Draft;
  currency: string;
  costed: boolean;
  readOnly: boolean;
  faults: Partial<Record<'headerDiscount' | 'headerCharge', string>>;
  onWrite: (values: Partial<Draft>) => void;
}

/** What the rows come to as they stand, by the code that the server adds them up with. */
export function RowsSums({ draft, currency, costed, readOnly, faults, onWrite }: Props) {
  const { t } = useTexts('rows');
  const number = (text: string) => (isNumber(text) ? text : null);
  const { net, gross, vatLines, cost } = totalsOf({
    rows: draft.rows.map(summable),
    pricesIncludeVat: draft.pricesIncludeVat,
    headerDiscount: number(draft.headerDiscount),
    headerCharge: number(draft.headerCharge),
  });
  const header = (field: 'headerDiscount' | 'headerCharge') => (
    <div className={styles.header}>
      <NumberInput
        label={t(field)}
        size="xs"
        disabled={readOnly}
        error={faults[field]}
        value={draft[field] || null}
        onChange={(value) => onWrite({ [field]: value ?? '' })}
      />
    </div>
  );
  return (
    <div className={styles.sums}>
      <div className={styles.settings}>
        {header('headerDiscount')}
        {header('headerCharge')}
        <Checkbox
          size="xs"
          label={t('pricesIncludeVat')}
          disabled={readOnly}
          checked={draft.pricesIncludeVat}
          onChange={({ currentTarget }) => onWrite({ pricesIncludeVat: currentTarget.checked })}
        />
      </div>
      <dl className={styles.totals} aria-live="polite">
        <Sum name={t('net')} value={sumText(net, currency)} />
        {vatLines.map(({ category, rate, base, vat }) => (
          <Sum
            key={`${category} ${rate}`}
            name={t('vatOf', {
              rate: `${category === 'S' ? '' : `${category} `}${numberText(rate)}`,
              base: sumText(base, currency),
            })}
            value={sumText(vat, currency)}
          />
        ))}
        <Sum name={t('gross')} value={sumText(gross, currency)} strong />
        {costed && cost !== null && <Sum name={t('margin')} value={sumText(difference(net, cost), currency)} />}
      </dl>
    </div>
  );
}

function Sum({ name, value, strong }: { name: string; value: string; strong?: boolean }) {
  return (
    <div data-strong={strong || undefined}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** In whole cents: sums have two decimals. */
function difference(net: string, cost: string): string {
  const cents = (sum: string) => BigInt(sum.replace('.', ''));
  const left = cents(net) - cents(cost);
  const digits = String(left < 0n ? -left : left).padStart(3, '0');
  return `${left < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** An amount with its cents, which stand below one another. */
export function sumText(amount: string, currency: string): string {
  return new Intl.NumberFormat(language(), { style: 'currency', currency }).format(amount as `${number}`);
}
