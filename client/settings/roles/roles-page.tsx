import { useMutation, useQuery } from '@apollo/client/react';
import { ActionIcon, Button, Menu } from '@mantine/core';
import { Ellipsis, Plus } from 'lucide-react';
import { useState } from 'react';
import { ConfirmDialog } from '#client/confirm/confirm-dialog.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { tell } from '#client/ui/tell.ts';
import { Page, Part, Waiting } from '../part.tsx';
import { act } from '../use-submit.ts';
import { PermissionMatrix } from './permission-matrix.tsx';
import { RoleForm } from './role-form.tsx';
import { roleTree } from './role-tree.ts';
import { DELETE_ROLE, SETTINGS_ROLES, type SettingsRole } from './roles.documents.ts';
import styles from './roles-page.module.css';

/** The role tree, and what the chosen role may do. */
export default function RolesPage() {
  const { t } = useTexts(['settings', 'common']);
  const { data, error, refetch } = useQuery(SETTINGS_ROLES, { fetchPolicy: 'cache-and-network' });
  const [remove] = useMutation(DELETE_ROLE);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [editing, setEditing] = useState<SettingsRole | 'new' | null>(null);
  const [deleting, setDeleting] = useState<SettingsRole | null>(null);
  const roles = data?.roles;
  const tree = roleTree(roles ?? []);
  const chosen = roles?.find(({ id }) => id === chosenId) ?? tree[0]?.role;

  const onDelete = async ({ id }: SettingsRole) => {
    const done = await act(async () => (await remove({ variables: { input: { id } } })).data?.deleteRole.errors);
    setDeleting(null);
    if (!done) return;
    tell(t('roles.deleted'));
    await refetch();
  };

  return (
    <Page
      title={t('roles.title')}
      intro={t('roles.intro')}
      act={
        <Button leftSection={<Plus size={14} />} onClick={() => setEditing('new')}>
          {t('roles.create')}
        </Button>
      }
    >
      {!roles && <Waiting failed={Boolean(error)} onRetry={() => void refetch()} />}
      <ul className={styles.tree}>
        {tree.map(({ role, depth }) => (
          <li key={role.id} style={{ paddingLeft: depth * 22 }}>
            <div className={styles.role} data-chosen={role.id === chosen?.id || undefined}>
              <button
                type="button"
                className={styles.choose}
                aria-pressed={role.id === chosen?.id}
                onClick={() => setChosenId(role.id)}
              >
                <span className={styles.name}>{role.name}</span>
                <span className={styles.count}>{t('roles.users', { count: role.userCount })}</span>
              </button>
              <Menu>
                <Menu.Target>
                  <ActionIcon size={24} aria-label={t('roles.edit', { name: role.name })}>
                    <Ellipsis size={14} />
                  </ActionIcon>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item onClick={() => setEditing(role)}>{t('common:edit')}</Menu.Item>
                  <Menu.Item color="red" onClick={() => setDeleting(role)}>
                    {t('common:delete')}
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            </div>
          </li>
        ))}
      </ul>
      {chosen && (
        <Part title={t('roles.permissions', { role: chosen.name })}>
          <PermissionMatrix key={chosen.id} role={chosen} />
        </Part>
      )}
      {editing && (
        <RoleForm
          role={editing === 'new' ? null : editing}
          roles={roles ?? []}
          onSaved={(id) => {
            setEditing(null);
            setChosenId(id);
            void refetch();
          }}
          onClose={() => setEditing(null)}
        />
      )}
      {deleting && (
        <ConfirmDialog
          danger
          title={t('roles.deleteTitle', { name: deleting.name })}
          act={t('roles.delete')}
          onConfirm={() => onDelete(deleting)}
          onClose={() => setDeleting(null)}
        >
          {t('roles.deleteText')}
        </ConfirmDialog>
      )}
    </Page>
  );
}
