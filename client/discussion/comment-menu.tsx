import { Menu } from '@mantine/core';
import { Pencil, Trash2 } from 'lucide-react';
import { useTexts } from '#client/texts/use-texts.ts';
import { PopupMenu } from '#client/ui/popup-menu.tsx';
import type { Popup } from '#client/ui/use-popup.tsx';
import type { CommentLine } from './discussion.documents.ts';

interface Props {
  popup: Popup;
  comment: CommentLine;
  onEdit: () => void;
  onDelete: () => void;
}

/** What its author can do with a comment. */
export default function CommentMenu({ popup, comment, onEdit, onDelete }: Props) {
  const { t } = useTexts('common');
  return (
    <PopupMenu popup={popup} position="bottom-end">
      {comment.mayEdit && (
        <Menu.Item leftSection={<Pencil size={14} />} onClick={onEdit}>
          {t('edit')}
        </Menu.Item>
      )}
      {comment.mayDelete && (
        <Menu.Item color="red" leftSection={<Trash2 size={14} />} onClick={onDelete}>
          {t('delete')}
        </Menu.Item>
      )}
    </PopupMenu>
  );
}
