import { momentText } from '#client/cells/cell-text.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { PopupDialog } from '#client/ui/popup-dialog.tsx';
import type { Popup } from '#client/ui/use-popup.tsx';
import type { CommentLine } from './discussion.documents.ts';
import styles from './earlier-versions.module.css';

/** What stood in a comment before it was edited. */
export default function EarlierVersions({ popup, comment }: { popup: Popup; comment: CommentLine }) {
  const { t } = useTexts('discussion');
  return (
    <PopupDialog popup={popup} label={t('editedTitle')} padding={12}>
      <div className={styles.versions}>
        <h3 className={styles.title}>{t('editedTitle')}</h3>
        {comment.versions.map(({ text, until }) => (
          <div key={until} className={styles.version}>
            <p>{text}</p>
            <time dateTime={until}>{t('versionUntil', { when: momentText(until) })}</time>
          </div>
        ))}
      </div>
    </PopupDialog>
  );
}
