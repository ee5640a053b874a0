import { useMutation } from '@apollo/client/react';
import { Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTexts } from '#client/texts/use-texts.ts';
import { tell } from '#client/ui/tell.ts';
import { FormDialog } from '../form-dialog.tsx';
import { useSubmit } from '../use-submit.ts';
import { roleTree, withSubordinates } from './role-tree.ts';
import { CREATE_ROLE, type SettingsRole, UPDATE_ROLE } from './roles.documents.ts';

interface Props {
  /** What to change; null makes a new one. */
  role: SettingsRole | null;
  roles: readonly SettingsRole[];
  onSaved: (id: string) => void;
  onClose: () => void;
}

/** Makes a role, renames it, or moves it under another. */
export function RoleForm({ role, roles, onSaved, onClose }: Props) {
  const { t } = useTexts(['settings', 'common']);
  const [create] = useMutation(CREATE_ROLE);
  const [update] = useMutation(UPDATE_ROLE);
  const tree = roleTree(roles);
  const form = useForm({
    initialValues: { name: role?.name ?? '', parentId: role ? (role.parent?.id ?? null) : (tree[0]?.role.id ?? null) },
  });
  const { submit, fault, busy } = useSubmit(form);
  const below = role ? withSubordinates(roles, role.id) : new Set<string>();
  const superiors = tree.filter(({ role: { id } }) => !below.has(id));

  const onSubmit = form.onSubmit(async (values) => {
    let id = role?.id ?? '';
    const saved = await submit(async () => {
      if (role) {
        const input = { ...values, id: role.id, version: role.version };
        return (await update({ variables: { input } })).data?.updateRole.errors;
      }
      const answer = (await create({ variables: { input: values } })).data?.createRole;
      id = answer?.role?.id ?? '';
      return answer?.errors;
    });
    if (!saved) return;
    tell(t('saved'));
    onSaved(id);
  });

  return (
    <FormDialog
      title={role?.name ?? t('roles.create')}
      size={400}
      onSubmit={onSubmit}
      fault={fault}
      act={role ? t('common:save') : t('common:create')}
      busy={busy}
      onClose={onClose}
    >
      <TextInput label={t('roles.name')} required maxLength={100} data-autofocus {...form.getInputProps('name')} />
      <Select
        label={t('roles.parent')}
        placeholder={t('roles.noParent')}
        allowDeselect={false}
        data={superiors.map(({ role: { id, name }, depth }) => ({
          value: id,
          label: `${'\u2003'.repeat(depth)}${name}`,
        }))}
        {...form.getInputProps('parentId')}
      />
    </FormDialog>
  );
}
