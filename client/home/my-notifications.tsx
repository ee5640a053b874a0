import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { groupByRecord } from '#client/notifications/group-by-record.ts';
import { NOTIFICATIONS } from '#client/notifications/notification-list.document.ts';
import type { NotificationLine } from '#client/notifications/notifications.documents.ts';
import { RecordGroup } from '#client/notifications/record-group.tsx';
import { useMarkRead } from '#client/notifications/use-mark-read.ts';
import { useUnreadCount } from '#client/notifications/use-notification-stream.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { Section } from './section.tsx';

/** How many records with news the home page shows. */
const SHOWN = 5;

/** What is unread, by record, as it comes in. */
export function MyNotifications() {
  const { t } = useTexts('home');
  const count = useUnreadCount();
  const markRead = useMarkRead();
  const { data, loading, error, refetch } = useQuery(NOTIFICATIONS, {
    variables: { unread: true, first: 50 },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const unread = data?.notifications?.edges.map(({ node }) => node).filter(({ readAt }) => !readAt) ?? [];
  const groups = groupByRecord<NotificationLine>(unread).slice(0, SHOWN);
  const more = (
    <Link to="/inbox">
      {t('notifications.all')}
      {count > 0 && ` ${count}`}
    </Link>
  );
  return (
    <Section
      title={t('notifications.title')}
      more={more}
      loading={loading && !data}
      onRetry={error && !data ? () => void refetch() : undefined}
      empty={groups.length === 0 && t('notifications.empty')}
    >
      <ul style={{ margin: 0, padding: 0 }}>
        {groups.map((group) => (
          <RecordGroup
            key={group.key}
            group={group}
            active
            onKeyDown={({ key }) => {
              if (key === 'e') markRead({ ids: group.notifications.map(({ id }) => id) }, group.notifications);
            }}
            onMark={() => markRead({ ids: group.notifications.map(({ id }) => id) }, group.notifications)}
          />
        ))}
      </ul>
    </Section>
  );
}
