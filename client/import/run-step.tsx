import { Button, Progress } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Download, Undo2 } from 'lucide-react';
import type { Module } from '#client/catalog/catalog.ts';
import { numberText } from '#client/cells/cell-text.ts';
import { download } from '#client/export/use-export.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { Fates } from './fates.tsx';
import type { ImportFile } from './import.documents.ts';
import styles from './run-step.module.css';
import { type ImportActs, isOpen } from './use-import.ts';

interface Props {
  module: Module;
  file: ImportFile;
  acts: ImportActs;
  onBack: () => void;
}

/** The check of the rows, and then their way in: how far it is, and what became of each. */
export function RunStep({ module, file, acts, onBack }: Props) {
  const { t } = useTexts(['imports', 'common']);
  const { preview, run, counts } = file;
  const undo = run?.undoneBy;
  const current = undo ?? run ?? preview;
  if (!current) return null;
  const open = isOpen(current);
  const wanted = counts.created + counts.changed;
  return (
    <section className={styles.step} aria-label={t(run ? 'step.result' : 'step.check')}>
      <div className={styles.head} role="status">
        <div>
          <h2>{t(titleOf(file))}</h2>
          <p>{t(textOf(file))}</p>
        </div>
        {open && current.total !== null && (
          <span className={styles.figures}>
            {t('progress', { handled: numberText(String(current.handled)), total: numberText(String(current.total)) })}
          </span>
        )}
      </div>
      {open && (
        <Progress
          value={current.total ? (current.handled / current.total) * 100 : 0}
          size="sm"
          aria-label={t(titleOf(file))}
        />
      )}
      <div className={styles.acts}>
        {open && !undo && (
          <Button variant="default" onClick={() => acts.cancel(current.id)}>
            {t('cancel')}
          </Button>
        )}
        {!run && !open && (
          <Button variant="default" onClick={onBack}>
            {t('back')}
          </Button>
        )}
        {!run && preview?.state === 'DONE' && (
          <Button disabled={!wanted} onClick={acts.start}>
            {wanted ? t('start', { count: wanted }) : t('nothingToDo')}
          </Button>
        )}
        {run && !open && (
          <>
            {file.refusedUrl && (
              <Button
                variant="default"
                leftSection={<Download size={14} />}
                onClick={() => download(file.refusedUrl!, file.fileName)}
              >
                {t('refused')}
              </Button>
            )}
            {run.undoableUntil && !undo && (
              <Button
                variant="default"
                leftSection={<Undo2 size={14} />}
                title={t('undoText')}
                onClick={() => acts.undo(run.id)}
              >
                {t('undo')}
              </Button>
            )}
            <Button component={Link} to={`/${module.name}`}>
              {t('open')}
            </Button>
          </>
        )}
      </div>
      <Fates key={run?.id ?? preview?.id} module={module} file={file} open={open} />
    </section>
  );
}

function titleOf({ run, preview }: ImportFile) {
  if (run?.undoneBy) return isOpen(run.undoneBy) ? 'undoing' : 'undone';
  if (!run) return isOpen(preview) ? 'checking' : preview?.state === 'DONE' ? 'fates' : 'checkFailed';
  if (isOpen(run)) return 'running';
  if (run.state === 'DONE') return 'done';
  return run.state === 'CANCELLED' ? 'cancelled' : 'failed';
}

function textOf({ run, preview }: ImportFile) {
  if (!run) return isOpen(preview) || preview?.state === 'DONE' ? 'checkText' : 'checkFailedText';
  if (run.undoneBy) return 'undoText';
  if (isOpen(run)) return 'runningText';
  return run.state === 'DONE' ? 'undoText' : 'failedText';
}
