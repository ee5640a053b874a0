import type { FieldAt } from '#client/catalog/field-path.ts';
import { moneyText, numberText } from '#client/cells/cell-text.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import styles from './list-footer.module.css';
import type { Totals } from './use-list-rows.ts';

interface Props {
  columns: readonly FieldAt[];
  totals: Totals;
}

/** Count and sums over everything that matches, not only what has been read. */
export function ListFooter({ columns, totals }: Props) {
  const { t } = useTexts('list');
  return (
    <div role="rowgroup" className={styles.group}>
      <div role="row" className={styles.footer} aria-label={t('footer')}>
        {columns.map(({ path }, index) => (
          <div key={path} role="gridcell" className={index === 0 ? styles.first : styles.cell}>
            {index === 0 ? t('count', { count: totals.totalCount }) : <Sum path={path} totals={totals} />}
          </div>
        ))}
      </div>
    </div>
  );
}

function Sum({ path, totals }: { path: string; totals: Totals }) {
  const { t } = useTexts('list');
  const sum = totals.sums.find((candidate) => candidate.path === path);
  const texts =
    sum?.sum != null ? [numberText(sum.sum)] : (sum?.sums ?? []).map((s) => moneyText(s.amount, s.currency));
  if (!texts.length) return null;
  const { amount, currency, missing } = sum?.converted ?? {};
  const parts = texts.join(' · ');
  return (
    <>
      <span className={styles.name}>{t('sum')}</span>
      <span
        className={styles.figures}
        title={missing?.length ? t('noRate', { currencies: missing.join(', ') }) : parts}
      >
        {amount && currency ? `≈ ${moneyText(amount, currency)}` : parts}
      </span>
    </>
  );
}
