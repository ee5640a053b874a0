import { ActionIcon } from '@mantine/core';
import { X } from 'lucide-react';
import { useState } from 'react';
import type { PriceEntryInput } from '#client/generated/graphql.ts';
import type { Choice } from '#client/pickers/picker.ts';
import { RecordPicker } from '#client/pickers/record-picker.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { tellFailure } from '#client/ui/tell.ts';
import { EntryInput } from './entry-input.tsx';
import styles from './prices.module.css';
import type { EntryFaults } from './use-prices.ts';

interface Props {
  currency: string;
  onSave: (entry: PriceEntryInput) => Promise<EntryFaults | null>;
}

/** Adds a product with its own price, or a category: where something has to be said of it first, it is asked for in its place. */
export function AddEntry({ currency, onSave }: Props) {
  const { t } = useTexts(['prices', 'common']);
  const [asked, setAsked] = useState<{ of: Choice; isCategory: boolean } | null>(null);
  const add = async (entry: PriceEntryInput) => {
    const faults = await onSave(entry);
    if (!faults) setAsked(null);
    return faults;
  };
  const addProduct = async (of: Choice | null) => {
    if (!of) return;
    const faults = await add({ productId: of.value });
    if (faults?.price) setAsked({ of, isCategory: false });
    else if (faults) tellFailure(Object.values(faults)[0] ?? '');
  };
  return (
    <div className={styles.add}>
      {asked && (
        <div className={styles.asked}>
          <span>{asked.of.label}</span>
          <EntryInput
            column="asked"
            label={t(asked.isCategory ? 'discountOf' : 'priceOf', { of: asked.of.label })}
            value={null}
            unit={asked.isCategory ? '%' : currency}
            autoFocus
            onSave={async (value) => {
              const faults = await add(
                asked.isCategory
                  ? { categoryId: asked.of.value, discountPercent: value }
                  : { productId: asked.of.value, price: value },
              );
              return faults && (Object.values(faults)[0] ?? '');
            }}
            onCancel={() => setAsked(null)}
          />
          <ActionIcon aria-label={t('common:cancel')} onClick={() => setAsked(null)}>
            <X size={15} strokeWidth={1.75} />
          </ActionIcon>
        </div>
      )}
      <div className={styles.pickers}>
        <RecordPicker
          module="products"
          ariaLabel={t('addProduct')}
          placeholder={t('addProduct')}
          value={null}
          onChange={(of) => void addProduct(of)}
        />
        <RecordPicker
          module="productCategories"
          ariaLabel={t('addCategory')}
          placeholder={t('addCategory')}
          value={null}
          onChange={(of) => setAsked(of && { of, isCategory: true })}
        />
      </div>
    </div>
  );
}
