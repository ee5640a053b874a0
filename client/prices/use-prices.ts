import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { PriceEntryInput } from '#client/generated/graphql.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { connectionFailure, tell, tellFailure } from '#client/ui/tell.ts';
import { DELETE_ENTRIES, type Entry, PRICES, SET_ENTRIES } from './prices.documents.ts';

/** What stands in the way of an entry, by the field of its input. */
export type EntryFaults = Partial<Record<keyof PriceEntryInput | 'all', string>>;

/** The prices of a list, a page at a time, and what can be done with them. */
export function usePrices(listId: string) {
  const { t } = useTexts('prices');
  // Cursors of the pages gone through, the shown one's last.
  const [pages, setPages] = useState<(string | null)[]>([null]);
  const { data, previousData, error, refetch } = useQuery(PRICES, {
    variables: { id: listId, after: pages.at(-1) },
    fetchPolicy: 'cache-and-network',
  });
  const [setEntries] = useMutation(SET_ENTRIES);
  const [deleteEntries] = useMutation(DELETE_ENTRIES);
  const list = (data ?? previousData)?.priceList;
  const { endCursor, hasNextPage } = list?.entries?.pageInfo ?? {};

  /** Sets one entry; answers what stands in the way, nothing where it went through. */
  const save = async (entry: PriceEntryInput): Promise<EntryFaults | null> => {
    const answer = await setEntries({ variables: { input: { priceListId: listId, entries: [entry] } } }).catch(
      () => null,
    );
    const errors = answer?.data?.setPriceEntries.errors;
    if (!errors) return { all: connectionFailure() };
    if (errors.length > 0) return Object.fromEntries(errors.map(({ path, message }) => [path[3] ?? 'all', message]));
    await refetch();
    return null;
  };

  const remove = async ({ id }: Entry) => {
    const answer = await deleteEntries({ variables: { input: { priceListId: listId, ids: [id] } } }).catch(() => null);
    const errors = answer?.data?.deletePriceEntries.errors;
    if (!errors || errors.length > 0) return tellFailure(errors?.[0]?.message ?? connectionFailure());
    await refetch();
    tell(t('removed'));
  };

  return {
    list,
    entries: list?.entries?.edges.map(({ node }) => node),
    failed: Boolean(error),
    retry: () => void refetch(),
    save,
    remove,
    toEarlier: pages.length > 1 ? () => setPages(pages.slice(0, -1)) : null,
    toLater: hasNextPage && endCursor ? () => setPages([...pages, endCursor]) : null,
  };
}

/** An entry as it is sent. */
export function inputOf({
  id,
  product,
  category,
  minQuantity,
  price,
  discountPercent,
  vatPercent,
}: Entry): PriceEntryInput {
  const of = category ? { categoryId: category.id } : { productId: product?.id };
  return { id, ...of, minQuantity, price, discountPercent, vatPercent };
}
