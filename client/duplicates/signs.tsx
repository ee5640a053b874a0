import { useTexts } from '#client/texts/use-texts.ts';
import type { Match } from './duplicates.documents.ts';
import styles from './signs.module.css';

/** How likely two records are one, and what speaks for it. */
export function Signs({ match: { score, signs } }: { match: Pick<Match, 'score' | 'signs'> }) {
  const { t } = useTexts('duplicates');
  return (
    <span className={styles.signs}>
      <span className={styles.score} role="img" aria-label={t('scoreOf', { score: String(score) })}>
        {t('score', { score: String(score) })}
      </span>
      {signs.map(({ reason }) => t(`reasons.${reason}`)).join(' · ')}
    </span>
  );
}
