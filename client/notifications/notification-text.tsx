import { momentText, sinceText } from '#client/cells/cell-text.ts';
import { Avatar } from '#client/people/avatar.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import styles from './notification-text.module.css';
import type { NotificationLine } from './notifications.documents.ts';

/** One notification in words: who did what, the beginning of what was written, and when. */
export function NotificationText({ notification }: { notification: NotificationLine }) {
  const { t } = useTexts(['notifications', 'common']);
  const { kind, actor, comment, createdAt, readAt } = notification;
  const who = actor?.name ?? t('common:somebody');
  return (
    <span className={styles.line} data-unread={!readAt || undefined}>
      <Avatar id={actor?.id ?? ''} name={who} />
      <span className={styles.text}>
        <span className={styles.who}>{who}</span> {t(`kind.${kind}`)}
        {comment?.text && (
          <>
            {' '}
            <q>{comment.text}</q>
          </>
        )}
      </span>
      <time className={styles.time} dateTime={createdAt} title={momentText(createdAt)}>
        {sinceText(createdAt)}
      </time>
    </span>
  );
}
