import { useMediaQuery } from '@mantine/hooks';
import { Navigate, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useModule } from '#client/catalog/catalog.ts';
import { NotFound } from '#client/shell/not-found.tsx';
import { usePageTitle } from '#client/shell/use-page-title.ts';
import { Late } from '#client/ui/late.tsx';
import { FailedRecord, GoneRecord } from './no-record.tsx';
import { PageHead } from './page-head.tsx';
import { RecordSkeleton } from './record-skeleton.tsx';
import { RecordView } from './record-view.tsx';
import { useRecord } from './use-record.ts';

const MergedElsewhere = lazy(() => import('#client/merge/merged-elsewhere.tsx'));

/** A record on a page of its own. */
export function RecordPage() {
  const { module: name, id } = useParams({ from: '/frame/$module/$id' });
  const { tab, comment } = useSearch({ from: '/frame/$module/$id' });
  // The rail takes its part of the width.
  const narrow = useMediaQuery('(max-width: 66em)', false, { getInitialValueInEffect: false });
  const navigate = useNavigate({ from: '/$module/$id' });
  const open = useRecord(id);
  const { record } = open;
  const module = useModule(record?.module ?? name);
  usePageTitle(record?.title);

  if (open.gone) {
    return (
      <Suspense>
        <MergedElsewhere id={id}>
          <GoneRecord module={module} />
        </MergedElsewhere>
      </Suspense>
    );
  }
  if (open.loading) {
    return (
      <Late>
        <RecordSkeleton narrow={Boolean(narrow)} />
      </Late>
    );
  }
  if (open.failed) return <FailedRecord onRetry={() => open.refetch()} />;
  if (!record || !module) {
    return (
      <Suspense>
        <MergedElsewhere id={id}>
          <NotFound />
        </MergedElsewhere>
      </Suspense>
    );
  }
  if (record.module !== name) return <Navigate to="/$module/$id" params={{ module: record.module, id }} replace />;
  return (
    <>
      <PageHead record={record} module={module} />
      <RecordView
        key={id}
        record={record}
        module={module}
        changed={open.changed}
        onGone={open.setGone}
        narrow={Boolean(narrow)}
        tab={tab}
        onTab={(next) => navigate({ search: { tab: next }, replace: true })}
        commentId={comment}
      />
    </>
  );
}
