import { Link, useNavigate, useRouter } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import type { Module } from '#client/catalog/catalog.ts';
import { ModuleIcon } from '#client/icons/module-icon.tsx';
import { useKeys } from '#client/keys/use-keys.ts';
import { PageBar } from '#client/shell/page-bar.tsx';
import styles from './page-head.module.css';
import type { RecordFacts } from './record.documents.ts';
import { RecordActs } from './record-acts.tsx';

/** The bar over a record's page: back to its module at the left, what can be done with it at the right. */
export function PageHead({ record, module }: { record: RecordFacts; module: Module }) {
  const navigate = useNavigate();
  const { history } = useRouter();
  const toModule = () => navigate({ to: '/$module', params: { module: module.name } });
  const stepBack = () => (history.canGoBack() ? history.back() : toModule());
  useKeys({ Escape: stepBack });
  const number = record.cells?.find(({ field }) => field === 'number')?.value;
  return (
    <PageBar actions={<RecordActs record={record} module={module} onDelete={toModule} />}>
      <nav className={styles.path}>
        <Link to="/$module" params={{ module: module.name }} className={styles.module}>
          <ModuleIcon name={module.icon} />
          {module.label}
        </Link>
        <ChevronRight size={14} aria-hidden className={styles.step} />
        <span className={styles.number}>{number ? String(number) : record.title}</span>
      </nav>
    </PageBar>
  );
}
