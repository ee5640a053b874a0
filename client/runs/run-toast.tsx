import { useQuery } from '@apollo/client/react';
import { Button, Progress } from '@mantine/core';
import { useEffect } from 'react';
import { router } from '#client/router/router.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { hideToast, showToast } from '#client/ui/show-toast.ts';
import { isOpen, isUndoable, runCounts, runTitle } from './run-texts.ts';
import styles from './run-toast.module.css';
import { RUN } from './runs.documents.ts';
import { useRunActs } from './use-run-acts.ts';
import { useRunStream } from './use-run-stream.ts';

/** How long it stays when all went well; with refusals until it is closed. */
const STAYS_MS = 8_000;

/** Follows a run in a toast: how far it has come, then what became of it, and its undoing. */
export function showRun(id: string): void {
  void showToast({ id, autoClose: false, withBorder: true, message: <RunToast id={id} /> });
}

function RunToast({ id }: { id: string }) {
  const { t } = useTexts(['runs', 'common']);
  const { data, refetch } = useQuery(RUN, { variables: { id } });
  useRunStream(id, () => void refetch());
  const { cancel, undo } = useRunActs();
  const run = data?.run;
  const over = run?.state === 'DONE' && run.refused === 0;
  useEffect(() => {
    if (!over) return;
    const timer = setTimeout(() => void hideToast(id), STAYS_MS);
    return () => clearTimeout(timer);
  }, [over, id]);
  if (!run) return <div className={styles.toast}>{t('states.QUEUED')}</div>;
  const takeBack = async () => {
    const undoing = await undo(id);
    if (!undoing) return;
    void hideToast(id);
    showRun(undoing.id);
  };
  return (
    <div className={styles.toast} data-run={run.state}>
      <div className={styles.title}>{runTitle(t, run)}</div>
      {isOpen(run) && (
        <Progress value={run.total ? (100 * run.handled) / run.total : 0} aria-label={runTitle(t, run)} size="sm" />
      )}
      <div className={styles.line}>
        <span role="status">{run.state === 'FAILED' ? t('states.FAILED') : runCounts(t, run)}</span>
        <span className={styles.acts}>
          {isOpen(run) && !run.undoOf && (
            <Button variant="subtle" size="compact-xs" onClick={() => void cancel(id)}>
              {t('cancel')}
            </Button>
          )}
          {isUndoable(run) && (
            <Button variant="subtle" size="compact-xs" onClick={() => void takeBack()}>
              {t('common:undo')}
            </Button>
          )}
          {!isOpen(run) && run.refused > 0 && (
            <Button variant="subtle" size="compact-xs" onClick={() => void router.navigate({ to: '/runs' })}>
              {t('show')}
            </Button>
          )}
        </span>
      </div>
    </div>
  );
}
