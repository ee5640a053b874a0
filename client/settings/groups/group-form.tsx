// The lists of its pickers come with it.
import '#client/pickers/pick-box.tsx';
import { useMutation } from '@apollo/client/react';
import { ActionIcon, MultiSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { X } from 'lucide-react';
import { useState } from 'react';
import { Avatar } from '#client/people/avatar.tsx';
import { PrincipalPicker } from '#client/pickers/principal-picker.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { tell } from '#client/ui/tell.ts';
import { FormDialog } from '../form-dialog.tsx';
import { useSubmit } from '../use-submit.ts';
import styles from './group-form.module.css';
import { CREATE_GROUP, type SettingsGroup, UPDATE_GROUP } from './groups.documents.ts';

interface Props {
  /** What to change; null makes a new one. */
  group: SettingsGroup | null;
  roles: readonly { id: string; name: string }[];
  onSaved: () => void;
  onClose: () => void;
}

/** Makes a group, or changes its name and members. */
export function GroupForm({ group, roles, onSaved, onClose }: Props) {
  const { t } = useTexts(['settings', 'common']);
  const [create] = useMutation(CREATE_GROUP);
  const [update] = useMutation(UPDATE_GROUP);
  const [members, setMembers] = useState(() => group?.members.map(({ id, name }) => ({ id, name })) ?? []);
  const form = useForm({
    initialValues: {
      name: group?.name ?? '',
      memberIds: null,
      memberRoleIds: group?.memberRoles.map(({ id }) => id) ?? [],
    },
  });
  const { submit, fault, busy } = useSubmit(form);

  const onSubmit = form.onSubmit(async ({ name, memberRoleIds }) => {
    const values = { name: name.trim(), memberIds: members.map(({ id }) => id), memberRoleIds };
    const saved = await submit(async () => {
      if (!group) return (await create({ variables: { input: values } })).data?.createGroup.errors;
      const input = { ...values, id: group.id, version: group.version };
      return (await update({ variables: { input } })).data?.updateGroup.errors;
    });
    if (!saved) return;
    tell(t('saved'));
    onSaved();
  });

  return (
    <FormDialog
      title={group?.name ?? t('groups.create')}
      size={460}
      onSubmit={onSubmit}
      fault={fault}
      act={group ? t('common:save') : t('common:create')}
      busy={busy}
      onClose={onClose}
    >
      <TextInput label={t('groups.name')} required maxLength={100} data-autofocus {...form.getInputProps('name')} />
      <div>
        <PrincipalPicker
          label={t('groups.members')}
          error={form.errors.memberIds}
          value={null}
          onChange={(picked) => {
            if (!picked || members.some(({ id }) => id === picked.value)) return;
            setMembers((all) => [...all, { id: picked.value, name: picked.label }]);
          }}
        />
        <ul className={styles.members}>
          {members.map(({ id, name }) => (
            <li key={id}>
              <Avatar id={id} name={name} />
              <span>{name}</span>
              <ActionIcon
                size={22}
                aria-label={`${t('common:delete')}: ${name}`}
                onClick={() => setMembers((all) => all.filter((member) => member.id !== id))}
              >
                <X size={13} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      </div>
      <MultiSelect
        label={t('groups.roles')}
        description={t('groups.rolesHint')}
        data={roles.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.getInputProps('memberRoleIds')}
      />
    </FormDialog>
  );
}
