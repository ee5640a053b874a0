import { useMutation, useQuery } from '@apollo/client/react';
import { ActionIcon, Button, Menu } from '@mantine/core';
import { Ellipsis, Plus } from 'lucide-react';
import { useState } from 'react';
import { ConfirmDialog } from '#client/confirm/confirm-dialog.tsx';
import { Avatar } from '#client/people/avatar.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { tell } from '#client/ui/tell.ts';
import { Page, Row, Rows, Waiting } from '../part.tsx';
import { act } from '../use-submit.ts';
import { GroupForm } from './group-form.tsx';
import { DELETE_GROUP, SETTINGS_GROUPS, type SettingsGroup } from './groups.documents.ts';

/** How many members a row names. */
const NAMED = 4;

/** The groups that own records together. */
export default function GroupsPage() {
  const { t } = useTexts(['settings', 'common']);
  const { data, error, refetch } = useQuery(SETTINGS_GROUPS, { fetchPolicy: 'cache-and-network' });
  const [remove] = useMutation(DELETE_GROUP);
  const [editing, setEditing] = useState<SettingsGroup | 'new' | null>(null);
  const [deleting, setDeleting] = useState<SettingsGroup | null>(null);
  const groups = data?.groups;

  const onDelete = async ({ id }: SettingsGroup) => {
    const done = await act(async () => (await remove({ variables: { input: { id } } })).data?.deleteGroup.errors);
    setDeleting(null);
    if (!done) return;
    tell(t('groups.deleted'));
    await refetch();
  };
  const membersInWords = ({ members, memberRoles }: SettingsGroup) => {
    const names = [...memberRoles, ...members].map(({ name }) => name);
    const rest = names.length - NAMED;
    return names.length > 0 ? names.slice(0, NAMED).join(', ') + (rest > 0 ? ` +${rest}` : '') : t('common:empty');
  };

  return (
    <Page
      title={t('groups.title')}
      intro={t('groups.intro')}
      act={
        <Button leftSection={<Plus size={14} />} onClick={() => setEditing('new')}>
          {t('groups.create')}
        </Button>
      }
    >
      {!groups && <Waiting failed={Boolean(error)} onRetry={() => void refetch()} />}
      {groups?.length === 0 && <p>{t('groups.empty')}</p>}
      {groups && groups.length > 0 && (
        <Rows label={t('groups.title')}>
          {groups.map((group) => (
            <Row
              key={group.id}
              mark={<Avatar id={group.id} name={group.name} size={28} />}
              title={group.name}
              note={membersInWords(group)}
            >
              <Menu>
                <Menu.Target>
                  <ActionIcon aria-label={t('groups.edit', { name: group.name })}>
                    <Ellipsis size={14} />
                  </ActionIcon>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item onClick={() => setEditing(group)}>{t('common:edit')}</Menu.Item>
                  <Menu.Item color="red" onClick={() => setDeleting(group)}>
                    {t('common:delete')}
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            </Row>
          ))}
        </Rows>
      )}
      {editing && (
        <GroupForm
          group={editing === 'new' ? null : editing}
          roles={data?.roles ?? []}
          onSaved={() => {
            setEditing(null);
            void refetch();
          }}
          onClose={() => setEditing(null)}
        />
      )}
      {deleting && (
        <ConfirmDialog
          danger
          title={t('groups.deleteTitle', { name: deleting.name })}
          act={t('groups.delete')}
          onConfirm={() => onDelete(deleting)}
          onClose={() => setDeleting(null)}
        >
          {t('groups.deleteText')}
        </ConfirmDialog>
      )}
    </Page>
  );
}
