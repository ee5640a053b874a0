import { Button } from '@mantine/core';
import { useTexts } from '#client/texts/use-texts.ts';
import styles from './lanes.module.css';

/** So many lanes the server shows at most. */
const MOST = 200;

interface Props {
  shown: number;
  count: number;
  onMore: () => void;
}

/** What is said where there are more lanes than are shown: how many, and how to see more. */
export function MoreLanes({ shown, count, onMore }: Props) {
  const { t } = useTexts('board');
  return (
    <p className={styles.more}>
      <span>{t(shown < MOST ? 'lanes.shown' : 'lanes.most', { shown, count })}</span>
      {shown < MOST && (
        <Button variant="default" size="compact-sm" onClick={onMore}>
          {t('lanes.more')}
        </Button>
      )}
    </p>
  );
}
