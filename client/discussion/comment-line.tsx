import { ActionIcon } from '@mantine/core';
import { Ellipsis, Reply } from 'lucide-react';
import { lazy, useState } from 'react';
import { momentText, sinceText } from '#client/cells/cell-text.ts';
import { ConfirmDialog } from '#client/confirm/confirm-dialog.tsx';
import { Avatar } from '#client/people/avatar.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { Hint } from '#client/ui/hint.tsx';
import { PopupButton } from '#client/ui/popup-button.tsx';
import { usePopup } from '#client/ui/use-popup.tsx';
import styles from './comment-line.module.css';
import { Composer } from './composer.tsx';
import type { CommentLine as Comment } from './discussion.documents.ts';
import { type DocumentTree, readDocument } from './document/document-tree.ts';
import { readDraft } from './draft.ts';
import { RichText } from './rich-text.tsx';

const CommentMenu = lazy(() => import('./comment-menu.tsx'));
const EarlierVersions = lazy(() => import('./earlier-versions.tsx'));

interface Props {
  recordId: string;
  comment: Comment;
  viewerId: string;
  small?: boolean;
  highlighted: boolean;
  onReply: () => void;
  onEdit: (document: DocumentTree) => Promise<string | null>;
  onDelete: () => Promise<string | null>;
}

/** One comment: who, when, what; its author edits and deletes it, all may answer. */
export function CommentLine({ recordId, comment, viewerId, small, highlighted, onReply, onEdit, onDelete }: Props) {
  const { t } = useTexts(['discussion', 'common']);
  const place = `${recordId}/edit/${comment.id}`;
  const [editing, setEditing] = useState(() => readDraft(place) !== null);
  const [deleting, setDeleting] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const { author, createdAt, deletedAt } = comment;
  const name = author?.name ?? t('common:somebody');

  const more = usePopup('menu', (popup) => (
    <CommentMenu popup={popup} comment={comment} onEdit={() => setEditing(true)} onDelete={() => setDeleting(true)} />
  ));
  const save = async (document: DocumentTree) => {
    const refused = await onEdit(document);
    if (refused === null) setEditing(false);
    return refused;
  };
  const remove = async () => {
    setFault(await onDelete());
    setDeleting(false);
  };

  return (
    <article className={styles.line} data-comment={comment.id} data-highlighted={highlighted || undefined}>
      <Avatar id={author?.id ?? ''} name={name} size={small ? 20 : 26} />
      <div className={styles.main}>
        <header className={styles.head}>
          <span className={styles.name}>{name}</span>
          {author?.active === false && <span>{t('left')}</span>}
          <time dateTime={createdAt} title={momentText(createdAt)}>
            {sinceText(createdAt)}
          </time>
          {comment.editedAt && !deletedAt && (
            <PopupButton
              kind="dialog"
              className={styles.edited}
              popup={(popup) => <EarlierVersions popup={popup} comment={comment} />}
            >
              {t('edited')}
            </PopupButton>
          )}
        </header>
        {deletedAt ? (
          <p className={styles.deleted}>{t('deleted')}</p>
        ) : editing ? (
          <Composer
            recordId={recordId}
            place={place}
            placeholder={t('placeholder')}
            sendLabel={t('common:save')}
            initial={readDocument(comment.body)}
            onSend={save}
            onCancel={() => setEditing(false)}
          />
        ) : (
          <RichText document={readDocument(comment.body)} viewerId={viewerId} />
        )}
        {fault && (
          <p role="alert" className={styles.fault}>
            {fault}
          </p>
        )}
      </div>
      {!deletedAt && !editing && (
        <div className={styles.acts}>
          <Hint label={t('reply')}>
            <ActionIcon size={26} aria-label={t('reply')} onClick={onReply}>
              <Reply size={14} />
            </ActionIcon>
          </Hint>
          {(comment.mayEdit || comment.mayDelete) && (
            <>
              <ActionIcon {...more.trigger} size={26} aria-label={t('common:more')}>
                <Ellipsis size={14} />
              </ActionIcon>
              {more.drawn}
            </>
          )}
        </div>
      )}
      {deleting && (
        <ConfirmDialog
          danger
          title={t('confirmDelete')}
          act={t('common:delete')}
          onConfirm={remove}
          onClose={() => setDeleting(false)}
        >
          {t('confirmDeleteText')}
        </ConfirmDialog>
      )}
    </article>
  );
}
