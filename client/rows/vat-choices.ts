import { numberText } from '#client/cells/cell-text.ts';
import { VAT_CATEGORIES } from '#platform/document/row.ts';

interface Rate {
  class: string;
  from: string;
  rate: string;
}

/** A choice of VAT: category and rate, such as "S 25.5". */
export interface VatChoice {
  value: string;
  label: string;
}

/** The rates that hold on a day, the highest first, and the reasons why there is no VAT. */
export function vatChoices(rates: readonly Rate[], day: string, reason: (category: string) => string): VatChoice[] {
  const held = [...Map.groupBy(rates, (rate) => rate.class).values()].flatMap((ofClass) => {
    const [last] = ofClass.filter(({ from }) => from <= day).sort((one, other) => (one.from < other.from ? 1 : -1));
    return last ? [Number(last.rate)] : [];
  });
  const above = [...new Set(held)].filter((rate) => rate > 0).sort((one, other) => other - one);
  return [
    ...above.map((rate) => ({ value: `S ${rate}`, label: `${numberText(String(rate))} %` })),
    ...VAT_CATEGORIES.filter((category) => category !== 'S').map((category) => ({
      value: `${category} 0`,
      label: `0 % ${reason(category)}`,
    })),
  ];
}
