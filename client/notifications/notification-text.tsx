import { ListChecks, type LucideIcon, Unplug } from 'lucide-react';
import { momentText, sinceText, wholeText } from '#client/cells/cell-text.ts';
import type { NotificationKind } from '#client/generated/graphql.ts';
import { Avatar } from '#client/people/avatar.tsx';
import { runCounts } from '#client/runs/run-texts.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import styles from './notification-text.module.css';
import type { NotificationLine } from './notifications.documents.ts';

/** What nobody did, but the system. */
const ICONS: Partial<Record<NotificationKind, LucideIcon>> = { RUN: ListChecks, WEBHOOK: Unplug };

/** One notification in words: who did what, the beginning of what was written, and when. */
export function NotificationText({ notification }: { notification: NotificationLine }) {
  const { t } = useTexts(['notifications', 'common']);
  const { t: ofRuns } = useTexts('runs');
  const { kind, actor, comment, rule, text, count, run, createdAt, readAt } = notification;
  const Icon = ICONS[kind];
  const who = actor?.name ?? rule ?? t('common:somebody');
  const many = kind === 'ASSIGNMENT' && count ? t('given', { count, number: wholeText(String(count)) }) : null;
  const said = comment?.text ?? text;
  return (
    <span className={styles.line} data-unread={!readAt || undefined}>
      {Icon ? <Icon size={16} aria-hidden /> : <Avatar id={actor?.id ?? ''} name={who} />}
      <span className={styles.text}>
        {Icon ? (
          `${t(`kind.${kind}`)}${run ? `: ${runCounts(ofRuns, run)}` : ''}`
        ) : (
          <>
            <span className={styles.who}>{who}</span> {many ?? t(`kind.${kind}`)}
          </>
        )}
        {said && (
          <>
            {' '}
            <q>{said}</q>
          </>
        )}
      </span>
      <time className={styles.time} dateTime={createdAt} title={momentText(createdAt)}>
        {sinceText(createdAt)}
      </time>
    </span>
  );
}
