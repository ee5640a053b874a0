import { useTexts } from '#client/texts/use-texts.ts';
import type { ColumnSum } from './model/board-state.ts';
import { type Conversion, inOwn } from './model/in-own.ts';
import { sumText } from './sum-text.ts';

interface Props {
  sums: readonly ColumnSum[];
  conversion: Conversion;
}

/** Sums of several currencies as about one in the company's, if there are rates; else each by itself. */
export default function MixedSums({ sums, conversion }: Props) {
  const { t } = useTexts('list');
  const { whole, missing } = inOwn(sums, conversion);
  const parts = sums.map(sumText).join(' + ');
  return (
    <span title={whole ? parts : t('noRate', { currencies: missing.join(', ') })}>
      {whole ? `≈ ${sumText(whole)}` : parts}
    </span>
  );
}
