import { ActionIcon, Menu, Popover, Tooltip } from '@mantine/core';
import { Ellipsis, Pencil, Reply, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { momentText, sinceText } from '#client/cells/cell-text.ts';
import { ConfirmDialog } from '#client/confirm/confirm-dialog.tsx';
import { Avatar } from '#client/people/avatar.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import styles from './comment-line.module.css';
import { Composer } from './composer.tsx';
import type { CommentLine as Comment } from './discussion.documents.ts';
import { type DocumentTree, readDocument } from './document/document-tree.ts';
import { readDraft } from './draft.ts';
import { RichText } from './rich-text.tsx';

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
          {comment.editedAt && !deletedAt && <Versions comment={comment} />}
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
          <Tooltip label={t('reply')}>
            <ActionIcon size={26} aria-label={t('reply')} onClick={onReply}>
              <Reply size={14} />
            </ActionIcon>
          </Tooltip>
          {(comment.mayEdit || comment.mayDelete) && (
            <Menu>
              <Menu.Target>
                <ActionIcon size={26} aria-label={t('common:more')}>
                  <Ellipsis size={14} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                {comment.mayEdit && (
                  <Menu.Item leftSection={<Pencil size={14} />} onClick={() => setEditing(true)}>
                    {t('common:edit')}
                  </Menu.Item>
                )}
                {comment.mayDelete && (
                  <Menu.Item color="red" leftSection={<Trash2 size={14} />} onClick={() => setDeleting(true)}>
                    {t('common:delete')}
                  </Menu.Item>
                )}
              </Menu.Dropdown>
            </Menu>
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

/** The mark of an edited comment; it shows what stood there before. */
function Versions({ comment: { versions } }: { comment: Comment }) {
  const { t } = useTexts('discussion');
  return (
    <Popover width={320} position="bottom-start">
      <Popover.Target>
        <button type="button" className={styles.edited}>
          {t('edited')}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <h3 className={styles.versionsTitle}>{t('editedTitle')}</h3>
        {versions.map(({ text, until }) => (
          <div key={until} className={styles.version}>
            <p>{text}</p>
            <time dateTime={until}>{t('versionUntil', { when: momentText(until) })}</time>
          </div>
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}
