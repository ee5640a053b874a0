import { useQuery } from '@apollo/client/react';
import { ActionIcon, Button, SegmentedControl, Skeleton } from '@mantine/core';
import { CheckCheck } from 'lucide-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { withNextPage } from '#client/graph/with-next-page.ts';
import { PageBar } from '#client/shell/page-bar.tsx';
import { usePageTitle } from '#client/shell/use-page-title.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { Late } from '#client/ui/late.tsx';
import { tell } from '#client/ui/tell.ts';
import { groupByRecord } from './group-by-record.ts';
import styles from './inbox.module.css';
import { NOTIFICATIONS } from './notification-list.document.ts';
import type { NotificationLine } from './notifications.documents.ts';
import { RecordGroup } from './record-group.tsx';
import { useMarkRead } from './use-mark-read.ts';
import { useUnreadCount } from './use-notification-stream.ts';

/** All that one should know, grouped by record, live. */
export function Inbox() {
  const { t } = useTexts(['notifications', 'common']);
  const [onlyUnread, setOnlyUnread] = useState(true);
  const unreadCount = useUnreadCount();
  usePageTitle(t('title'));
  const markRead = useMarkRead();
  const { data, loading, error, refetch, fetchMore } = useQuery(NOTIFICATIONS, {
    variables: { unread: onlyUnread || null, first: 50 },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const list = data?.notifications;
  // What was just read stays where it is until the page is opened again: nothing jumps from under the hand.
  const groups = useMemo(() => groupByRecord<NotificationLine>(list?.edges.map(({ node }) => node) ?? []), [list]);
  const [focused, setFocused] = useState<string | null>(null);
  const active = groups.some(({ key }) => key === focused) ? focused : groups[0]?.key;
  const page = useRef<HTMLUListElement>(null);

  const mark = (index: number) => {
    const group = groups[index];
    if (!group) return;
    const read = group.unread > 0;
    const concerned = group.notifications.filter(({ readAt }) => Boolean(readAt) !== read);
    markRead({ ids: concerned.map(({ id }) => id), read }, concerned);
  };
  const markAll = async () => {
    await markRead({ all: true }, list?.edges.map(({ node }) => node) ?? []);
    tell(t('markedAll'));
  };
  const onKeyDown = (index: number) => (event: KeyboardEvent) => {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
    const next = step === undefined ? undefined : groups[index + step];
    if (next) page.current?.querySelector<HTMLElement>(`[data-group="${CSS.escape(next.key)}"]`)?.focus();
    else if (event.key === 'e') mark(index);
    if (step !== undefined || event.key === 'e') event.preventDefault();
  };
  const readOn = () => {
    fetchMore({
      variables: { after: list?.pageInfo.endCursor },
      updateQuery: withNextPage('notifications'),
    });
  };

  return (
    <>
      <PageBar
        actions={
          <>
            <Button
              variant="subtle"
              color="gray"
              visibleFrom="sm"
              leftSection={<CheckCheck size={14} />}
              disabled={unreadCount === 0}
              onClick={markAll}
            >
              {t('markAll')}
            </Button>
            <ActionIcon hiddenFrom="sm" aria-label={t('markAll')} disabled={unreadCount === 0} onClick={markAll}>
              <CheckCheck size={16} />
            </ActionIcon>
          </>
        }
      >
        <h1 className={styles.title}>{t('title')}</h1>
        <SegmentedControl
          aria-label={t('title')}
          value={onlyUnread ? 'unread' : 'all'}
          onChange={(value) => setOnlyUnread(value === 'unread')}
          data={[
            { value: 'unread', label: unreadCount > 0 ? `${t('unread')} ${unreadCount}` : t('unread') },
            { value: 'all', label: t('all') },
          ]}
        />
      </PageBar>
      <div className={styles.scroller}>
        <div className={styles.page}>
          {error && !list && (
            <div className={styles.empty} role="alert">
              <p>{t('failed')}</p>
              <Button variant="default" onClick={() => refetch()}>
                {t('common:retry')}
              </Button>
            </div>
          )}
          {loading && !list && (
            <Late>
              <InboxSkeleton />
            </Late>
          )}
          {list && groups.length === 0 && (
            <div className={styles.empty}>
              <h2>{t('emptyTitle')}</h2>
              <p>{t('emptyText')}</p>
            </div>
          )}
          {groups.length > 0 && (
            <>
              <ul ref={page} className={styles.groups}>
                {groups.map((group, index) => (
                  <RecordGroup
                    key={group.key}
                    group={group}
                    active={group.key === active}
                    onFocus={() => setFocused(group.key)}
                    onKeyDown={onKeyDown(index)}
                    onMark={() => mark(index)}
                  />
                ))}
              </ul>
              {list?.pageInfo.hasNextPage && (
                <Button variant="default" onClick={readOn} className={styles.more}>
                  {t('more')}
                </Button>
              )}
              <p className={styles.hint}>{t('hint')}</p>
            </>
          )}
        </div>
      </div>
    </>
  );
}

function InboxSkeleton() {
  return (
    <div className={styles.skeleton} aria-busy="true">
      {[260, 200, 320, 240].map((width) => (
        <div key={width}>
          <Skeleton height={11} width={width} mb={10} />
          <Skeleton height={11} width="70%" />
        </div>
      ))}
    </div>
  );
}
