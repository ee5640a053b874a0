import { useMutation } from '@apollo/client/react';
import { Checkbox, Select } from '@mantine/core';
import { useModules } from '#client/catalog/catalog.ts';
import type { Reach } from '#client/generated/graphql.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { act } from '../use-submit.ts';
import styles from './permission-matrix.module.css';
import { type Permission, type SettingsRole, UPDATE_ROLE } from './roles.documents.ts';

const REACHES: Reach[] = ['NONE', 'OWN', 'GROUP', 'ALL'];
const REACHING = ['read', 'edit', 'delete'] as const;
const COLUMNS = ['create', ...REACHING, 'massEdit', 'export', 'import'] as const;

/** What a role may do, module by module; each choice is saved at once. */
export function PermissionMatrix({ role }: { role: SettingsRole }) {
  const { t } = useTexts('settings');
  const modules = useModules();
  const [update, { loading }] = useMutation(UPDATE_ROLE);

  const change = (permission: Permission, changed: Partial<Permission>) =>
    act(async () => {
      const { __typename, ...next } = { ...permission, ...changed };
      const permissions = role.permissions.map((one) => (one.module === next.module ? { ...one, ...changed } : one));
      const { data } = await update({
        variables: { input: { id: role.id, version: role.version, permissions: [next] } },
        optimisticResponse: {
          updateRole: { __typename: 'UpdateRolePayload', role: { ...role, permissions }, errors: [] },
        },
      });
      return data?.updateRole.errors;
    });

  return (
    <div className={styles.scroller}>
      <table className={styles.matrix}>
        <thead>
          <tr>
            <th scope="col">{t('roles.module')}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`roles.can.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {role.permissions.map((permission) => {
            const label = modules.find(({ name }) => name === permission.module)?.label ?? permission.module;
            const cell = (column: (typeof COLUMNS)[number]) =>
              t('roles.cell', { module: label, action: t(`roles.can.${column}`) });
            return (
              <tr key={permission.module}>
                <th scope="row">{label}</th>
                {COLUMNS.map((column) => (
                  <td key={column}>
                    {column === 'create' || column === 'massEdit' || column === 'export' || column === 'import' ? (
                      <Checkbox
                        aria-label={cell(column)}
                        checked={permission[column]}
                        disabled={loading}
                        onChange={({ currentTarget }) => change(permission, { [column]: currentTarget.checked })}
                      />
                    ) : (
                      <Select
                        aria-label={cell(column)}
                        w={112}
                        allowDeselect={false}
                        disabled={loading}
                        value={permission[column]}
                        data={REACHES.map((reach) => ({ value: reach, label: t(`roles.reach.${reach}`) }))}
                        onChange={(reach) => reach && change(permission, { [column]: reach as Reach })}
                      />
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
