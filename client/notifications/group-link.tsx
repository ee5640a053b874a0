import { Link } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import { useModules } from '#client/catalog/catalog.ts';
import type { NotificationLine } from './notifications.documents.ts';

interface Props extends Pick<ComponentProps<'a'>, 'className' | 'tabIndex' | 'onFocus' | 'onKeyDown' | 'children'> {
  notification: NotificationLine;
  'data-group': string;
}

/** What became the reader's own, by name or through a group. */
const MINE = {
  any: [
    { field: 'owner', operator: 'ME' as const },
    { field: 'owner', operator: 'MY_GROUPS' as const },
  ],
};

/** Leads to what is told of: the record, at its comment; the runs, the webhooks; of many records the list of one's own. */
export function GroupLink({ notification: { kind, record, module, comment }, ...shared }: Props) {
  const known = useModules().some(({ name }) => name === (record?.module ?? module));
  if (kind === 'RUN') return <Link to="/runs" {...shared} />;
  if (kind === 'WEBHOOK') return <Link to="/settings/$" params={{ _splat: 'webhooks' }} {...shared} />;
  if (record?.title && known) {
    return (
      <Link
        to="/$module/$id"
        params={{ module: record.module, id: record.id }}
        search={{ comment: comment?.id }}
        {...shared}
      />
    );
  }
  if (!record && module && known)
    return <Link to="/$module" params={{ module }} search={{ where: MINE }} {...shared} />;
  return <div {...(shared as ComponentProps<'div'>)} />;
}
