import { Button } from '@mantine/core';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type Module, useModule } from '#client/catalog/catalog.ts';
import { ModuleIcon } from '#client/icons/module-icon.tsx';
import { FailedList } from '#client/list/failed-list.tsx';
import { useViewer } from '#client/session/viewer.ts';
import { NotFound } from '#client/shell/not-found.tsx';
import { PageBar } from '#client/shell/page-bar.tsx';
import { usePageTitle } from '#client/shell/use-page-title.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { Notice } from '#client/ui/notice.tsx';
import { tellFailure } from '#client/ui/tell.ts';
import { DropFile } from './drop-file.tsx';
import styles from './import-page.module.css';
import { ImportSkeleton } from './import-skeleton.tsx';
import { MappingStep } from './mapping-step.tsx';
import { RunStep } from './run-step.tsx';
import { type Reading, sendFile } from './send-file.ts';
import { useImport } from './use-import.ts';

/** Brings a file into a module: file, columns, check, result. The file is in the address, so that it can be come back to. */
export function ImportPage() {
  const { module: name } = useParams({ from: '/frame/$module/import' });
  const module = useModule(name);
  const may = useViewer().permissions.find((permission) => permission.module === name);
  return module && may?.import ? <Steps key={name} module={module} /> : <NotFound />;
}

function Steps({ module }: { module: Module }) {
  const { t } = useTexts('imports');
  const { file: id } = useSearch({ from: '/frame/$module/import' });
  const navigate = useNavigate({ from: '/$module/import' });
  /** What the browser still has of the file: to read it anew by another encoding. */
  const [chosen, setChosen] = useState<File | null>(null);
  const title = t('title', { module: module.label });
  usePageTitle(title);
  const open = (file: string) => navigate({ search: { file }, replace: Boolean(id) });
  const readAnew = async (reading: Reading) => {
    const sent = await sendFile(module.name, chosen!, reading);
    if ('failure' in sent) return tellFailure(sent.failure);
    await open(sent.id);
  };
  return (
    <>
      <PageBar>
        <ModuleIcon name={module.icon} />
        <h1>{title}</h1>
      </PageBar>
      <div className={styles.page}>
        <div className={styles.content}>
          {id ? (
            <OneFile key={id} module={module} id={id} onRead={chosen ? readAnew : undefined} />
          ) : (
            <>
              <StepList current="file" />
              <DropFile
                module={module.name}
                onSent={(sent, file) => {
                  setChosen(file);
                  void open(sent);
                }}
              />
            </>
          )}
        </div>
      </div>
    </>
  );
}

function OneFile({ module, id, onRead }: { module: Module; id: string; onRead?: (reading: Reading) => void }) {
  const { t } = useTexts('imports');
  const acts = useImport(id);
  const [mapping, setMapping] = useState(false);
  const { file } = acts;
  const another = (
    <Button component={Link} to={`/${module.name}/import`} variant="default">
      {t('again')}
    </Button>
  );
  if (acts.gone) {
    return (
      <Notice title={t('unknown')} text={t('unknownText')}>
        {another}
      </Notice>
    );
  }
  if (acts.failed) return <FailedList onRetry={acts.retry} />;
  if (!file) return <ImportSkeleton />;
  const isMapping = !file.run && (mapping || !file.preview);
  const check = async (settings: typeof file.settings) => {
    const done = await acts.preview(settings);
    if (done) setMapping(false);
    return done;
  };
  return (
    <>
      <StepList current={isMapping ? 'columns' : file.run ? 'result' : 'check'} />
      <div className={styles.file}>
        <strong>{file.fileName}</strong>
        <span>{t('rows', { count: file.rows })}</span>
        {another}
      </div>
      {isMapping ? (
        <MappingStep module={module} file={file} onCheck={check} onRead={onRead} />
      ) : (
        <RunStep module={module} file={file} acts={acts} onBack={() => setMapping(true)} />
      )}
    </>
  );
}

const STEPS = ['file', 'columns', 'check', 'result'] as const;

function StepList({ current }: { current: (typeof STEPS)[number] }) {
  const { t } = useTexts('imports');
  return (
    <ol className={styles.steps} aria-label={t('steps')}>
      {STEPS.map((step, index) => (
        <li
          key={step}
          aria-current={step === current ? 'step' : undefined}
          data-past={index < STEPS.indexOf(current) || undefined}
        >
          {t(`step.${step}`)}
        </li>
      ))}
    </ol>
  );
}
