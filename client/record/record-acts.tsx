import { ActionIcon } from '@mantine/core';
import { Ellipsis, UserPlus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { Module } from '#client/catalog/catalog.ts';
import { useKeys } from '#client/keys/use-keys.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { usePopup } from '#client/ui/use-popup.tsx';
import { ActButton } from './act-button.tsx';
import { FollowButton } from './follow-button.tsx';
import type { RecordFacts } from './record.documents.ts';
import { specialActs } from './special-parts.ts';
import { useDeleteRecord } from './use-delete-record.ts';

const MoreActs = lazy(() => import('./more-acts.tsx'));
const EditRecordDialog = lazy(() => import('#client/form/edit-record-dialog.tsx'));
const FindDialog = lazy(() => import('#client/duplicates/find-dialog.tsx'));
const ShareDialog = lazy(async () => ({
  default: (await import('#client/settings/share/share-dialog.tsx')).ShareDialog,
}));

interface Props {
  record: RecordFacts;
  module: Module;
  /** Takes the reader away from it when it is deleted. */
  onDelete: () => void;
}

/** What can be done with a record as a whole. */
export function RecordActs({ record, module, onDelete }: Props) {
  const { t } = useTexts('record');
  const [editing, setEditing] = useState(false);
  const [sharing, setSharing] = useState(false);
  const [finding, setFinding] = useState(false);
  const remove = useDeleteRecord(onDelete);
  const mayEdit = Boolean(record.access?.mayEdit);
  useKeys({ e: mayEdit && (() => setEditing(true)) });
  const more = usePopup('menu', (popup) => (
    <MoreActs
      popup={popup}
      record={record}
      module={module}
      onEdit={() => setEditing(true)}
      onFind={() => setFinding(true)}
      onDelete={() => remove(record)}
    />
  ));
  const Special = specialActs[module.name];
  return (
    <>
      <Suspense>{Special && <Special record={record} />}</Suspense>
      <FollowButton record={record} />
      {mayEdit && <ActButton icon={UserPlus} label={t('acts.share')} onClick={() => setSharing(true)} />}
      <ActionIcon {...more.trigger} aria-label={t('acts.more')}>
        <Ellipsis size={16} strokeWidth={1.75} />
      </ActionIcon>
      {more.drawn}
      <Suspense>
        {editing && <EditRecordDialog record={record} module={module} onClose={() => setEditing(false)} />}
        {finding && <FindDialog record={record} module={module} onClose={() => setFinding(false)} />}
        {sharing && <ShareDialog recordId={record.id} onClose={() => setSharing(false)} />}
      </Suspense>
    </>
  );
}
