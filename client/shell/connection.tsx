import { useEffect, useState } from 'react';
import { loadSocket } from '#client/graph/client.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import styles from './connection.module.css';

/** Shorter losses heal by themselves and are not worth a line. */
const PATIENCE_MS = 3_000;

/** Says so while what is shown is not live. */
export function Connection() {
  const { t } = useTexts('shell');
  const lost = useLostSocket();
  return (
    <div role="status" aria-live="polite">
      {lost && <div className={styles.lost}>{t('connection.lost')}</div>}
    </div>
  );
}

function useLostSocket(): boolean {
  const [lost, setLost] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const found = () => {
      clearTimeout(timer);
      timer = undefined;
      setLost(false);
    };
    const gone = (event: unknown) => {
      // A close that we or the idle timer asked for is no loss.
      if (event instanceof CloseEvent && event.wasClean && event.code === 1000) return;
      timer ??= setTimeout(() => setLost(true), PATIENCE_MS);
    };
    const stops = loadSocket().then(({ liveSocket }) => [
      liveSocket.on('connected', found),
      liveSocket.on('closed', gone),
    ]);
    return () => {
      clearTimeout(timer);
      void stops.then((all) => {
        for (const stop of all) stop();
      });
    };
  }, []);
  return lost;
}
