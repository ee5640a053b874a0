import { useMutation, useQuery } from '@apollo/client/react';
import { MultiSelect, Select, Switch, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTexts } from '#client/texts/use-texts.ts';
import { tell } from '#client/ui/tell.ts';
import { FormDialog } from '../form-dialog.tsx';
import { useSubmit } from '../use-submit.ts';
import { INVITE_USER, ROLES_AND_GROUPS, type SettingsUser, UPDATE_USER } from './users.documents.ts';

interface Props {
  /** Whom to change; null invites somebody new. */
  user: SettingsUser | null;
  onSaved: () => void;
  onClose: () => void;
}

/** Invites a person, or changes one. */
export function UserForm({ user, onSaved, onClose }: Props) {
  const { t } = useTexts(['settings', 'common']);
  const { data } = useQuery(ROLES_AND_GROUPS, { fetchPolicy: 'cache-and-network' });
  const [invite] = useMutation(INVITE_USER);
  const [update] = useMutation(UPDATE_USER);
  const form = useForm({
    initialValues: {
      name: user?.name ?? '',
      email: user?.email ?? '',
      title: user?.title ?? '',
      roleId: user?.role?.id ?? '',
      groupIds: user?.groups.map(({ id }) => id) ?? [],
      admin: user?.admin ?? false,
    },
  });
  const { submit, fault, busy } = useSubmit(form);
  const choices = (list: readonly { id: string; name: string }[] | null | undefined) =>
    (list ?? []).map(({ id, name }) => ({ value: id, label: name }));

  const onSubmit = form.onSubmit(async ({ email, ...values }) => {
    const saved = await submit(async () => {
      if (user) {
        const input = { ...values, id: user.id, version: user.version };
        return (await update({ variables: { input } })).data?.updateUser.errors;
      }
      return (await invite({ variables: { input: { ...values, email } } })).data?.inviteUser.errors;
    });
    if (!saved) return;
    tell(user ? t('saved') : t('users.invited', { email }));
    onSaved();
  });

  return (
    <FormDialog
      title={user?.name ?? t('users.inviteTitle')}
      size={440}
      onSubmit={onSubmit}
      fault={fault}
      act={user ? t('common:save') : t('users.invite')}
      busy={busy}
      onClose={onClose}
    >
      {!user && <Text c="dimmed">{t('users.inviteText')}</Text>}
      <TextInput label={t('users.name')} required maxLength={200} data-autofocus {...form.getInputProps('name')} />
      {!user && <TextInput label={t('users.email')} type="email" required {...form.getInputProps('email')} />}
      <TextInput label={t('users.jobTitle')} maxLength={200} {...form.getInputProps('title')} />
      <Select
        label={t('users.role')}
        required
        allowDeselect={false}
        data={choices(data?.roles)}
        {...form.getInputProps('roleId')}
      />
      <MultiSelect
        label={t('users.groups')}
        data={choices(data?.groups)}
        searchable
        {...form.getInputProps('groupIds')}
      />
      <Switch
        label={t('users.admin')}
        description={t('users.adminHint')}
        {...form.getInputProps('admin', { type: 'checkbox' })}
      />
    </FormDialog>
  );
}
