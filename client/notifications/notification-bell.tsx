import { Link } from '@tanstack/react-router';
import { Bell } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './notification-bell.module.css';
import { useNotificationStream, useUnreadCount } from './use-notification-stream.ts';

/** The way to the inbox, with how many notifications are unread. */
export function NotificationBell() {
  const { t } = useTranslation('notifications');
  useNotificationStream();
  const count = useUnreadCount();
  const label = count > 0 ? t('bellCount', { count }) : t('bell');
  return (
    <Link to="/inbox" className={styles.bell} aria-label={label} title={label}>
      <Bell size={16} strokeWidth={1.75} aria-hidden="true" />
      {count > 0 && (
        <span className={styles.count} aria-hidden="true">
          {count > 99 ? '99+' : count}
        </span>
      )}
    </Link>
  );
}
