import { ChevronsUpDown } from 'lucide-react';
import { lazy } from 'react';
import { Avatar } from '#client/people/avatar.tsx';
import { useViewer } from '#client/session/viewer.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { PopupButton } from '#client/ui/popup-button.tsx';
import styles from './me.module.css';
import { useShownTheme } from './use-shown-theme.ts';

const MeMenu = lazy(() => import('./me-menu.tsx'));

/** The signed-in person, with theme, language, shortcuts and signing out. */
export function Me({ folded }: { folded: boolean }) {
  const { t } = useTexts('shell');
  const { user } = useViewer();
  useShownTheme();
  return (
    <PopupButton
      kind="menu"
      className={folded ? `${styles.me} ${styles.folded}` : styles.me}
      label={t('me.label', { name: user.name })}
      popup={(popup) => <MeMenu popup={popup} />}
    >
      <Avatar id={user.id} name={user.name} size={folded ? 24 : 22} />
      {!folded && (
        <>
          <span className={styles.name}>{user.name}</span>
          <ChevronsUpDown size={14} strokeWidth={1.75} aria-hidden />
        </>
      )}
    </PopupButton>
  );
}
