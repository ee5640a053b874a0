import { dayText, moneyText, numberText } from '#client/cells/cell-text.ts';
import type { ConvertedPartsFragment } from '#client/generated/graphql.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import styles from './kpi.module.css';

interface Props {
  amounts: readonly { value: string | null; currency?: string | null }[];
  converted: ConvertedPartsFragment;
}

/** What an amount in the company's currency was made of, and by which rates; or which of them is missing. */
export default function ConvertedNote({ amounts, converted: { currency: own, rates, missing } }: Props) {
  const { t } = useTexts('kpi');
  if (missing.length) return <span className={styles.missing}>{t('noRate', { currencies: missing.join(', ') })}</span>;
  const parts = amounts.map(({ value, currency }) => (value && currency ? moneyText(value, currency) : '')).join(' + ');
  const by = rates.map(({ currency, rate, day, source }) =>
    t('byRate', { own, currency, rate: numberText(rate), day: dayText(day), source }),
  );
  return (
    <span className={styles.detail} title={by.join('\n')}>
      {parts}
    </span>
  );
}
