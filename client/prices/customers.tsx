import { useMutation, useQuery } from '@apollo/client/react';
import { ActionIcon } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { ModuleIcon } from '#client/icons/module-icon.tsx';
import type { Choice } from '#client/pickers/picker.ts';
import { RecordPicker } from '#client/pickers/record-picker.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { connectionFailure, tellFailure } from '#client/ui/tell.ts';
import { CUSTOMERS, type Customer, LINK, UNLINK } from './prices.documents.ts';
import styles from './prices.module.css';

/** The customers whom a list is for, and more of them. */
export function Customers({ listId, mayEdit }: { listId: string; mayEdit: boolean }) {
  const { t } = useTexts('prices');
  const { data, refetch } = useQuery(CUSTOMERS, { variables: { id: listId }, fetchPolicy: 'cache-and-network' });
  const [link] = useMutation(LINK);
  const [unlink] = useMutation(UNLINK);
  const links = data?.priceList?.links;
  const done = async (send: Promise<readonly { message: string }[] | undefined>) => {
    const errors = await send.catch(() => undefined);
    if (errors?.length === 0) await refetch();
    else tellFailure(errors?.[0]?.message ?? connectionFailure());
  };
  const add = (customer: Choice | null) => {
    if (!customer) return;
    const input = { priceListId: listId, customerIds: [customer.value] };
    void done(link({ variables: { input } }).then((answer) => answer.data?.linkPriceList.errors));
  };
  const remove = ({ id }: Customer) => {
    const input = { priceListId: listId, linkIds: [id] };
    void done(unlink({ variables: { input } }).then((answer) => answer.data?.unlinkPriceList.errors));
  };
  return (
    <section className={styles.part} aria-label={t('customers.title')}>
      <h2>{t('customers.title')}</h2>
      {links?.edges.length === 0 && <p className={styles.quiet}>{t('customers.none')}</p>}
      <ul className={styles.customers}>
        {links?.edges.map(({ node }) => (
          <CustomerChip key={node.id} customer={node} onRemove={mayEdit ? () => remove(node) : undefined} />
        ))}
        {links?.pageInfo.hasNextPage && <li className={styles.quiet}>{t('customers.more')}</li>}
      </ul>
      {mayEdit && (
        <div className={styles.pickers}>
          <RecordPicker
            module="accounts"
            ariaLabel={t('customers.addAccount')}
            placeholder={t('customers.addAccount')}
            value={null}
            onChange={add}
          />
          <RecordPicker
            module="contacts"
            ariaLabel={t('customers.addContact')}
            placeholder={t('customers.addContact')}
            value={null}
            onChange={add}
          />
        </div>
      )}
    </section>
  );
}

function CustomerChip({ customer: { account, contact }, onRemove }: { customer: Customer; onRemove?: () => void }) {
  const { t } = useTexts('prices');
  const who = account ?? contact;
  const name = who?.name ?? t('customers.hidden');
  return (
    <li className={styles.customer}>
      <ModuleIcon name={contact ? 'contact-round' : 'building-2'} size={14} />
      {who ? (
        <Link
          to="/$module/$id"
          params={{ module: account ? 'accounts' : 'contacts', id: who.id }}
          className={styles.link}
        >
          {name}
        </Link>
      ) : (
        <span>{name}</span>
      )}
      {onRemove && (
        <ActionIcon size={20} aria-label={t('customers.remove', { name })} onClick={onRemove}>
          <X size={13} strokeWidth={1.75} />
        </ActionIcon>
      )}
    </li>
  );
}
