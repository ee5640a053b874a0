import { Button, Skeleton } from '@mantine/core';
import type { RecordFacts } from '#client/record/record.documents.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { Late } from '#client/ui/late.tsx';
import { AddEntry } from './add-entry.tsx';
import { Customers } from './customers.tsx';
import { EntryRow } from './entry-row.tsx';
import styles from './prices.module.css';
import { usePrices } from './use-prices.ts';

/** What stands in a price list: whom it is for, and its prices, changed where they stand. */
export default function PriceListPart({ record }: { record: RecordFacts }) {
  const { t } = useTexts(['prices', 'common']);
  const prices = usePrices(record.id);
  const { list, entries } = prices;
  const mayEdit = record.access?.mayEdit ?? false;
  const isForSome = record.cells?.some(({ field, value }) => field === 'type' && value === 'ACCOUNTS');
  if (prices.failed && !list)
    return (
      <p role="alert">
        {t('failed')}{' '}
        <Button variant="subtle" size="compact-sm" onClick={prices.retry}>
          {t('common:retry')}
        </Button>
      </p>
    );
  return (
    <div className={styles.whole}>
      {isForSome && <Customers listId={record.id} mayEdit={mayEdit} />}
      <section className={styles.part} aria-label={t('title')}>
        <h2>{t('title')}</h2>
        {!entries && (
          <Late>
            <div aria-busy="true">
              {[260, 220, 240].map((width) => (
                <Skeleton key={width} height={12} width={width} my={14} />
              ))}
            </div>
          </Late>
        )}
        {entries?.length === 0 && <p className={styles.quiet}>{t('none')}</p>}
        {list && entries && entries.length > 0 && (
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('of')}</th>
                <th scope="col">{t('from')}</th>
                <th scope="col">{t('price')}</th>
                {list.useCustomTax && <th scope="col">{t('vat')}</th>}
                {mayEdit && <td />}
              </tr>
            </thead>
            <tbody>
              {entries.map((entry) => (
                <EntryRow
                  key={entry.id}
                  entry={entry}
                  currency={list.currency}
                  taxed={list.useCustomTax}
                  mayEdit={mayEdit}
                  onSave={prices.save}
                  onRemove={(one) => void prices.remove(one)}
                />
              ))}
            </tbody>
          </table>
        )}
        {list && mayEdit && <AddEntry currency={list.currency} onSave={prices.save} />}
        {(prices.toEarlier || prices.toLater) && (
          <div className={styles.paging}>
            <Button variant="default" disabled={!prices.toEarlier} onClick={() => prices.toEarlier?.()}>
              {t('earlier')}
            </Button>
            <Button variant="default" disabled={!prices.toLater} onClick={() => prices.toLater?.()}>
              {t('later')}
            </Button>
          </div>
        )}
      </section>
    </div>
  );
}
