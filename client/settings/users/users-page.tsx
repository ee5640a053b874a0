import { useMutation, useQuery } from '@apollo/client/react';
import { ActionIcon, Button, Menu, Switch, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Ellipsis, Plus, Search } from 'lucide-react';
import { useState } from 'react';
import { sinceText } from '#client/cells/cell-text.ts';
import { ConfirmDialog } from '#client/confirm/confirm-dialog.tsx';
import { withNextPage } from '#client/graph/with-next-page.ts';
import { Avatar } from '#client/people/avatar.tsx';
import type { Say } from '#client/texts/keys.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { Chip } from '#client/ui/chip.tsx';
import { tell } from '#client/ui/tell.ts';
import { Page, Row, Rows, Waiting } from '../part.tsx';
import { act } from '../use-submit.ts';
import { UserForm } from './user-form.tsx';
import { SETTINGS_USERS, type SettingsUser, UPDATE_USER } from './users.documents.ts';
import styles from './users-page.module.css';

/** The people of the company. */
export default function UsersPage() {
  const { t } = useTexts(['settings', 'common']);
  const [search, setSearch] = useState('');
  const [asked] = useDebouncedValue(search.trim(), 150);
  const [withInactive, setWithInactive] = useState(false);
  const { data, previousData, error, refetch, fetchMore } = useQuery(SETTINGS_USERS, {
    variables: { search: asked || null, active: withInactive ? null : true },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const [update] = useMutation(UPDATE_USER);
  const [editing, setEditing] = useState<SettingsUser | 'new' | null>(null);
  const [leaving, setLeaving] = useState<SettingsUser | null>(null);
  const page = (data ?? previousData)?.users;
  const users = page?.edges.map(({ node }) => node);

  const setActive = async ({ id, version }: SettingsUser, active: boolean) => {
    const input = { id, version, active };
    const done = await act(async () => (await update({ variables: { input } })).data?.updateUser.errors);
    setLeaving(null);
    if (!done) return;
    tell(t('saved'));
    await refetch();
  };
  const readOn = () =>
    fetchMore({
      variables: { after: page?.pageInfo.endCursor },
      updateQuery: withNextPage('users'),
    });

  return (
    <Page
      title={t('users.title')}
      intro={t('users.intro')}
      act={
        <Button leftSection={<Plus size={14} />} onClick={() => setEditing('new')}>
          {t('users.invite')}
        </Button>
      }
    >
      <div className={styles.bar}>
        <TextInput
          aria-label={t('users.search')}
          placeholder={t('users.search')}
          leftSection={<Search size={14} aria-hidden />}
          value={search}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
        />
        <Switch
          label={t('users.showInactive')}
          checked={withInactive}
          onChange={({ currentTarget }) => setWithInactive(currentTarget.checked)}
        />
      </div>
      {!users && <Waiting failed={Boolean(error)} onRetry={() => void refetch()} />}
      {users?.length === 0 && <p>{t('users.none')}</p>}
      {users && users.length > 0 && (
        <Rows label={t('users.title')}>
          {users.map((user) => (
            <Row
              key={user.id}
              mark={<Avatar id={user.id} name={user.name} size={28} />}
              title={
                <>
                  {user.name}
                  {user.admin && (
                    <span className={styles.mark}>
                      <Chip hue="green">{t('users.admin')}</Chip>
                    </span>
                  )}
                </>
              }
              note={[user.role?.name, ...user.groups.map(({ name }) => name), user.email].filter(Boolean).join(' · ')}
            >
              <span className={styles.state}>{stateOf(user, t)}</span>
              <Menu>
                <Menu.Target>
                  <ActionIcon aria-label={t('users.edit', { name: user.name })}>
                    <Ellipsis size={14} />
                  </ActionIcon>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item onClick={() => setEditing(user)}>{t('common:edit')}</Menu.Item>
                  {user.active ? (
                    <Menu.Item color="red" onClick={() => setLeaving(user)}>
                      {t('users.deactivate')}
                    </Menu.Item>
                  ) : (
                    <Menu.Item onClick={() => setActive(user, true)}>{t('users.activate')}</Menu.Item>
                  )}
                </Menu.Dropdown>
              </Menu>
            </Row>
          ))}
        </Rows>
      )}
      {page?.pageInfo.hasNextPage && (
        <Button variant="default" mt="md" onClick={readOn}>
          {t('users.more')}
        </Button>
      )}
      {editing && (
        <UserForm
          user={editing === 'new' ? null : editing}
          onSaved={() => {
            setEditing(null);
            void refetch();
          }}
          onClose={() => setEditing(null)}
        />
      )}
      {leaving && (
        <ConfirmDialog
          danger
          title={t('users.deactivateTitle', { name: leaving.name })}
          act={t('users.deactivate')}
          onConfirm={() => setActive(leaving, false)}
          onClose={() => setLeaving(null)}
        >
          {t('users.deactivateText')}
        </ConfirmDialog>
      )}
    </Page>
  );
}

function stateOf({ active, lastSignInAt }: SettingsUser, t: Say<'settings'>): string {
  if (!active) return t('users.inactive');
  return lastSignInAt ? t('users.lastSignIn', { when: sinceText(lastSignInAt) }) : t('users.invitedState');
}
