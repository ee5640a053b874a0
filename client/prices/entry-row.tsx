import { ActionIcon } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Trash2 } from 'lucide-react';
import { moneyText, numberText } from '#client/cells/cell-text.ts';
import type { PriceEntryInput } from '#client/generated/graphql.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { EntryInput } from './entry-input.tsx';
import type { Entry } from './prices.documents.ts';
import styles from './prices.module.css';
import { type EntryFaults, inputOf } from './use-prices.ts';

interface Props {
  entry: Entry;
  currency: string;
  /** Whether the list has its own rates of tax. */
  taxed: boolean;
  mayEdit: boolean;
  onSave: (entry: PriceEntryInput) => Promise<EntryFaults | null>;
  onRemove: (entry: Entry) => void;
}

/** A price: of what, from how many on, how much. */
export function EntryRow({ entry, currency, taxed, mayEdit, onSave, onRemove }: Props) {
  const { t } = useTexts('prices');
  const { product, category, minQuantity, price, discountPercent, vatPercent } = entry;
  const of = product?.name ?? category?.name ?? t('hidden');
  const unit = product?.unit?.label;
  const save = (field: 'minQuantity' | 'price' | 'discountPercent' | 'vatPercent') => async (value: string | null) => {
    const faults = await onSave({ ...inputOf(entry), [field]: value });
    return faults && (faults[field] ?? faults.all ?? Object.values(faults)[0] ?? '');
  };
  const figure = category
    ? { field: 'discountPercent' as const, label: t('discountOf', { of }), value: discountPercent, unit: '%' }
    : { field: 'price' as const, label: t('priceOf', { of }), value: price, unit: currency };
  const shownFigure = category ? percentText(discountPercent) : price && moneyText(price, currency);
  return (
    <tr>
      <th scope="row">
        <Named entry={entry} name={of} />
      </th>
      <td data-label={t('from')}>
        {mayEdit && (product || category) ? (
          <EntryInput
            column="quantity"
            label={t('fromOf', { of })}
            value={minQuantity}
            unit={unit}
            onSave={save('minQuantity')}
          />
        ) : (
          <span>{[numberText(minQuantity), unit].filter(Boolean).join(' ')}</span>
        )}
      </td>
      <td data-label={category ? t('discount') : t('price')}>
        {mayEdit && (product || category) ? (
          <EntryInput column="figure" {...figure} onSave={save(figure.field)} />
        ) : (
          <span>{shownFigure}</span>
        )}
      </td>
      {taxed && (
        <td data-label={t('vat')}>
          {mayEdit && (product || category) ? (
            <EntryInput
              column="vat"
              label={t('vatOf', { of })}
              value={vatPercent ?? null}
              unit="%"
              onSave={save('vatPercent')}
            />
          ) : (
            <span>{percentText(vatPercent)}</span>
          )}
        </td>
      )}
      {mayEdit && (
        <td className={styles.acts}>
          <ActionIcon
            aria-label={t('remove', { of, quantity: numberText(minQuantity) })}
            onClick={() => onRemove(entry)}
          >
            <Trash2 size={15} strokeWidth={1.75} />
          </ActionIcon>
        </td>
      )}
    </tr>
  );
}

function percentText(percent: string | null | undefined): string {
  return percent == null ? '' : `${numberText(percent)} %`;
}

function Named({ entry: { product, category }, name }: { entry: Entry; name: string }) {
  if (!product && !category) return <span className={styles.quiet}>{name}</span>;
  const params = product ? { module: 'products', id: product.id } : { module: 'productCategories', id: category!.id };
  return (
    <>
      <Link to="/$module/$id" params={params} className={styles.link}>
        {name}
      </Link>
      {product && <span className={styles.quiet}>{product.code}</span>}
    </>
  );
}
