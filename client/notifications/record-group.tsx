import { ActionIcon } from '@mantine/core';
import { Check, Mail } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useModules } from '#client/catalog/catalog.ts';
import { runTitle } from '#client/runs/run-texts.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { Hint } from '#client/ui/hint.tsx';
import type { RecordGroup as Group } from './group-by-record.ts';
import { GroupLink } from './group-link.tsx';
import { NotificationText } from './notification-text.tsx';
import type { NotificationLine } from './notifications.documents.ts';
import styles from './record-group.module.css';

interface Props {
  group: Group<NotificationLine>;
  /** Whether Tab leads to it. */
  active: boolean;
  onFocus?: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onMark: () => void;
}

/** How many notifications of one record are told in words. */
const SHOWN = 3;

/** What happened on one record, newest first; leads to the record, at the comment if there is one. */
export function RecordGroup({ group: { key, notifications, unread }, active, onFocus, onKeyDown, onMark }: Props) {
  const { t } = useTexts('notifications');
  const { t: ofRuns } = useTexts('runs');
  const [newest] = notifications as [NotificationLine];
  const { record, run } = newest;
  const module = useModules().find(({ name }) => name === (record?.module ?? newest.module));
  const title = run
    ? runTitle(ofRuns, run)
    : (record?.title ?? newest.subject ?? (newest.module && module ? module.label : t('gone')));
  const body = (
    <>
      <span className={styles.head}>
        <span className={styles.dot} data-unread={unread > 0 || undefined} />
        <span className={styles.title} data-unread={unread > 0 || undefined}>
          {title}
        </span>
        {module && title !== module.label && <span className={styles.module}>{module.singular}</span>}
      </span>
      {notifications.slice(0, SHOWN).map((notification) => (
        <NotificationText key={notification.id} notification={notification} />
      ))}
      {notifications.length > SHOWN && (
        <span className={styles.others}>{t('others', { count: notifications.length - SHOWN })}</span>
      )}
    </>
  );
  const shared = { className: styles.link, tabIndex: active ? 0 : -1, onFocus, onKeyDown, 'data-group': key };
  const act = unread > 0 ? t('markRead') : t('markUnread');
  return (
    <li className={styles.group}>
      <GroupLink notification={newest} {...shared}>
        {body}
      </GroupLink>
      <Hint label={act}>
        <ActionIcon className={styles.mark} aria-label={`${act}: ${title}`} onClick={onMark}>
          {unread > 0 ? <Check size={14} /> : <Mail size={14} />}
        </ActionIcon>
      </Hint>
    </li>
  );
}
