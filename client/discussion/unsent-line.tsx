import { Avatar } from '#client/people/avatar.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { RichText } from './rich-text.tsx';
import styles from './unsent-line.module.css';
import type { Unsent } from './use-comment-acts.ts';

interface Props {
  unsent: Unsent;
  viewer: { id: string; name: string };
  small?: boolean;
}

/** A comment as it will stand, while the server is told. */
export function UnsentLine({ unsent, viewer, small }: Props) {
  const { t } = useTexts('discussion');
  return (
    <div className={styles.line}>
      <Avatar id={viewer.id} name={viewer.name} size={small ? 20 : 26} />
      <div className={styles.main}>
        <div className={styles.head}>
          <span className={styles.name}>{viewer.name}</span>
          <span>{t('sending')}</span>
        </div>
        <RichText document={unsent.document} viewerId={viewer.id} />
      </div>
    </div>
  );
}
