import { Button, Skeleton } from '@mantine/core';
import { ArrowDown } from 'lucide-react';
import { Fragment, useCallback, useEffect, useRef, useState } from 'react';
import { ConfirmDialog } from '#client/confirm/confirm-dialog.tsx';
import { useRecordRead } from '#client/notifications/use-mark-read.ts';
import { useViewer } from '#client/session/viewer.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { Late } from '#client/ui/late.tsx';
import { tellFailure } from '#client/ui/tell.ts';
import { CommentLine } from './comment-line.tsx';
import { Composer } from './composer.tsx';
import type { CommentThread } from './discussion.documents.ts';
import styles from './discussion.module.css';
import { readDraft } from './draft.ts';
import { firstUnseen, noteSeen, seenUntil } from './seen-until.ts';
import { UnsentLine } from './unsent-line.tsx';
import { useAtEnd } from './use-at-end.ts';
import { hasArrived, useCommentActs } from './use-comment-acts.ts';
import { useDiscussion } from './use-discussion.ts';

interface Props {
  recordId: string;
  /** Id of a comment to show: the page scrolls to it and marks it. */
  commentId?: string;
}

/** The discussion of a record: threads with the newest last, and the field to write in. */
export function Discussion({ recordId, commentId }: Props) {
  const { t } = useTexts(['discussion', 'common']);
  const viewer = useViewer().user;
  const { end, atEnd, toEnd } = useAtEnd();
  const [arrived, setArrived] = useState(0);
  const [said, say] = useState('');

  const discussion = useDiscussion(recordId, ({ author, editedAt, deletedAt }) => {
    if (author?.id === viewer.id || editedAt || deletedAt) return;
    say(t('live', { who: author?.name ?? t('common:somebody') }));
    if (atEnd) requestAnimationFrame(toEnd);
    else setArrived((count) => count + 1);
  });
  const { comments, loading, failed, hasEarlier, readEarlier, place, refetch } = discussion;
  const onNotDelivered = useCallback(
    (names: string[]) => tellFailure(t('notDelivered', { names: names.join(', ') })),
    [t],
  );
  useRecordRead(recordId);
  const acts = useCommentActs(recordId, { place, onNotDelivered });

  const threads = comments?.edges.map(({ node }) => node) ?? [];
  const [since] = useState(() => seenUntil(recordId));
  const newest = threads.at(-1)?.createdAt;
  useEffect(() => {
    if (newest && atEnd) noteSeen(recordId, newest);
    if (atEnd) setArrived(0);
  }, [newest, atEnd, recordId]);
  const unseen = firstUnseen(threads, since, viewer.id);
  useShown(commentId, threads.length > 0);

  if (loading) {
    return (
      <Late>
        <DiscussionSkeleton />
      </Late>
    );
  }
  if (failed) {
    return (
      <div className={styles.notice} role="alert">
        <p>{t('failed')}</p>
        <Button variant="default" onClick={() => refetch()}>
          {t('common:retry')}
        </Button>
      </div>
    );
  }
  return (
    <section className={styles.discussion} aria-label={t('title')}>
      {hasEarlier && (
        <Button variant="subtle" color="gray" className={styles.earlier} onClick={readEarlier}>
          {t('earlier')}
        </Button>
      )}
      {threads.length === 0 && acts.unsent.length === 0 && <p className={styles.empty}>{t('empty')}</p>}
      {threads.map((thread) => (
        <Fragment key={thread.id}>
          {thread.id === unseen && (
            <div className={styles.newLine}>
              <span>{t('newLine')}</span>
            </div>
          )}
          <Thread recordId={recordId} thread={thread} viewer={viewer} acts={acts} commentId={commentId} />
        </Fragment>
      ))}
      {acts.unsent
        .filter((one) => one.parentId === null && !hasArrived(one, threads, viewer.id))
        .map((one) => (
          <UnsentLine key={one.key} unsent={one} viewer={viewer} />
        ))}
      <div ref={end} className={styles.end} />
      <div className={styles.composer}>
        {arrived > 0 && (
          <Button size="compact-xs" className={styles.jump} rightSection={<ArrowDown size={12} />} onClick={toEnd}>
            {t('jump', { count: arrived })}
          </Button>
        )}
        <Composer
          key={recordId}
          recordId={recordId}
          place={recordId}
          placeholder={t('placeholder')}
          sendLabel={t('send')}
          onSend={(document) => {
            requestAnimationFrame(toEnd);
            return acts.add(document, null);
          }}
        />
      </div>
      <p className={styles.unseen} aria-live="polite">
        {said}
      </p>
      {acts.largeGroup && (
        <ConfirmDialog
          title={t('send')}
          act={t('send')}
          onConfirm={() => acts.largeGroup?.answer(true)}
          onClose={() => acts.largeGroup?.answer(false)}
        >
          {acts.largeGroup.message}
        </ConfirmDialog>
      )}
    </section>
  );
}

interface ThreadProps {
  recordId: string;
  thread: CommentThread;
  viewer: { id: string; name: string };
  acts: ReturnType<typeof useCommentActs>;
  commentId?: string;
}

/** A comment with the answers to it. */
function Thread({ recordId, thread, viewer, acts, commentId }: ThreadProps) {
  const { t } = useTexts('discussion');
  const place = `${recordId}/reply/${thread.id}`;
  const [replying, setReplying] = useState(() => readDraft(place) !== null);
  const unsent = acts.unsent.filter((one) => one.parentId === thread.id && !hasArrived(one, thread.replies, viewer.id));
  const shared = { recordId, viewerId: viewer.id, onReply: () => setReplying(true) };
  const actsOn = (id: string) => ({
    highlighted: id === commentId,
    onEdit: (document: Parameters<typeof acts.edit>[1]) => acts.edit(id, document),
    onDelete: () => acts.remove(id),
  });
  return (
    <div>
      <CommentLine comment={thread} {...shared} {...actsOn(thread.id)} />
      {(thread.replies.length > 0 || unsent.length > 0 || replying) && (
        <div className={styles.replies}>
          {thread.replies.map((reply) => (
            <CommentLine key={reply.id} comment={reply} small {...shared} {...actsOn(reply.id)} />
          ))}
          {unsent.map((one) => (
            <UnsentLine key={one.key} unsent={one} viewer={viewer} small />
          ))}
          {replying && (
            <div className={styles.reply}>
              <Composer
                recordId={recordId}
                place={place}
                placeholder={t('replyPlaceholder')}
                sendLabel={t('reply')}
                onCancel={() => setReplying(false)}
                onSend={async (document) => {
                  const refused = await acts.add(document, thread.id);
                  if (refused === null) setReplying(false);
                  return refused;
                }}
              />
            </div>
          )}
        </div>
      )}
    </div>
  );
}

/** Brings a comment into view once it is drawn. */
function useShown(commentId: string | undefined, drawn: boolean): void {
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (!commentId || !drawn || shown.current === commentId) return;
    const line = document.querySelector(`[data-comment="${CSS.escape(commentId)}"]`);
    if (!line) return;
    shown.current = commentId;
    line.scrollIntoView({ block: 'center' });
  }, [commentId, drawn]);
}

function DiscussionSkeleton() {
  return (
    <div className={styles.discussion} aria-busy="true">
      {[220, 320, 180].map((width) => (
        <div key={width} className={styles.skeleton}>
          <Skeleton circle height={26} />
          <div>
            <Skeleton height={10} width={120} mb={8} />
            <Skeleton height={10} width={width} />
          </div>
        </div>
      ))}
    </div>
  );
}
