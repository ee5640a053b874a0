import type { FieldAt } from '#client/catalog/field-path.ts';
import { numberText } from '#client/cells/cell-text.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import styles from './list-footer.module.css';
import { SumFigures } from './sum-figures.tsx';
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
  if (!sum || (sum.sum == null && !sum.sums.length)) return null;
  return (
    <>
      <span className={styles.name}>{t('sum')}</span>
      {sum.sum == null ? (
        <SumFigures className={styles.figures} {...sum} />
      ) : (
        <span className={styles.figures}>{numberText(sum.sum)}</span>
      )}
    </>
  );
}
