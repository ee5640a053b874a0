import { ActionIcon, Menu } from '@mantine/core';
import { Ellipsis, Link2, Pencil, Trash2, UserPlus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { Module } from '#client/catalog/catalog.ts';
import { useKeys } from '#client/keys/use-keys.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { KeyHint } from '#client/ui/key-hint.tsx';
import { tell } from '#client/ui/tell.ts';
import { ActButton } from './act-button.tsx';
import { FollowButton } from './follow-button.tsx';
import type { RecordFacts } from './record.documents.ts';
import { useDeleteRecord } from './use-delete-record.ts';

const EditRecordDialog = lazy(() => import('#client/form/edit-record-dialog.tsx'));
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
  const { t } = useTexts(['record', 'common']);
  const [editing, setEditing] = useState(false);
  const [sharing, setSharing] = useState(false);
  const remove = useDeleteRecord(onDelete);
  const mayEdit = Boolean(record.access?.mayEdit);
  useKeys({ e: mayEdit && (() => setEditing(true)) });
  const copyLink = async () => {
    await navigator.clipboard.writeText(`${location.origin}/${module.name}/${record.id}`);
    tell(t('common:copied'));
  };
  return (
    <>
      <FollowButton record={record} />
      {mayEdit && <ActButton icon={UserPlus} label={t('acts.share')} onClick={() => setSharing(true)} />}
      <Menu width={230}>
        <Menu.Target>
          <ActionIcon aria-label={t('acts.more')}>
            <Ellipsis size={16} strokeWidth={1.75} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {mayEdit && (
            <Menu.Item
              leftSection={<Pencil size={14} strokeWidth={1.75} />}
              rightSection={<KeyHint keys="e" />}
              onClick={() => setEditing(true)}
            >
              {t('acts.editAll')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<Link2 size={14} strokeWidth={1.75} />} onClick={copyLink}>
            {t('acts.copyLink')}
          </Menu.Item>
          {record.access?.mayDelete && (
            <>
              <Menu.Divider />
              <Menu.Item
                color="red"
                leftSection={<Trash2 size={14} strokeWidth={1.75} />}
                onClick={() => remove(record)}
              >
                {t('acts.delete')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <Suspense>
        {editing && <EditRecordDialog record={record} module={module} onClose={() => setEditing(false)} />}
        {sharing && <ShareDialog recordId={record.id} onClose={() => setSharing(false)} />}
      </Suspense>
    </>
  );
}
