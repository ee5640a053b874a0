import { moneyText } from '#client/cells/cell-text.ts';
import { useTexts } from '#client/texts/use-texts.ts';

interface Props {
  sums: readonly { amount: string; currency: string }[];
  /** As one in the company's currency, where they are of several. */
  converted?: { amount?: string | null; currency: string; missing: string[] } | null;
  className?: string;
}

/** Sums of money: of several currencies as about one in the company's, if there are rates; else each by itself. */
export function SumFigures({ sums, converted, className }: Props) {
  const { t } = useTexts('list');
  const parts = sums.map(({ amount, currency }) => moneyText(amount, currency)).join(' · ');
  const { amount, currency, missing = [] } = converted ?? {};
  return (
    <span className={className} title={missing.length ? t('noRate', { currencies: missing.join(', ') }) : parts}>
      {amount && currency ? `≈ ${moneyText(amount, currency)}` : parts}
    </span>
  );
}
