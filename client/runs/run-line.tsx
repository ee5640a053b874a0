import { Button, Progress } from '@mantine/core';
import { useState } from 'react';
import { useModule } from '#client/catalog/catalog.ts';
import { momentText, wholeText } from '#client/cells/cell-text.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { Refusals } from './refusals.tsx';
import { isOpen, isUndoable, runCounts, runTitle } from './run-texts.ts';
import type { Run } from './runs.documents.ts';
import styles from './runs-page.module.css';
import { useRunActs } from './use-run-acts.ts';

interface Props {
  run: Run;
  /** A run that undoes it has been queued. */
  onUndo: () => void;
}

/** A run as a line: what, of which module, when, how far; what can be done about it. */
export function RunLine({ run, onUndo }: Props) {
  const { t } = useTexts(['runs', 'common']);
  const [open, setOpen] = useState(false);
  const { cancel, undo } = useRunActs();
  const module = useModule(run.module);
  const title = runTitle(t, run);
  const state = run.state === 'DONE' || run.state === 'RUNNING' ? null : t(`states.${run.state}`);
  const counts = runCounts(t, run);
  return (
    <li className={styles.run}>
      <div className={styles.head}>
        <span className={styles.title}>{title}</span>
        {run.refused > 0 && (
          <Button variant="subtle" size="compact-xs" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('showRefused', { number: wholeText(String(run.refused)) })}
          </Button>
        )}
        {isOpen(run) && !run.undoOf && (
          <Button variant="default" size="compact-xs" onClick={() => void cancel(run.id)}>
            {t('cancel')}
          </Button>
        )}
        {isUndoable(run) && (
          <Button
            variant="default"
            size="compact-xs"
            onClick={() => void undo(run.id).then((made) => made && onUndo())}
          >
            {t('common:undo')}
          </Button>
        )}
      </div>
      {isOpen(run) && <Progress value={run.total ? (100 * run.handled) / run.total : 0} aria-label={title} size="sm" />}
      <span className={styles.about}>
        {[module?.label, momentText(run.createdAt), state, counts !== state && counts, run.undoneBy && t('undone')]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {open && <Refusals run={run.id} module={module} />}
    </li>
  );
}
