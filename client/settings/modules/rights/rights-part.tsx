import { useMutation, useQuery } from '@apollo/client/react';
import { SegmentedControl, Select } from '@mantine/core';
import { useState } from 'react';
import type { FieldLevel } from '#client/generated/graphql.ts';
import { FieldIcon } from '#client/icons/field-icon.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { Part, Row, Rows, Waiting } from '../../part.tsx';
import { act } from '../../use-submit.ts';
import { FIELD_RIGHTS, SET_FIELD_RIGHT, type SettingsField, type SettingsModule } from '../modules.documents.ts';
import styles from './rights-part.module.css';

const LEVELS: FieldLevel[] = ['EDIT', 'READ', 'NONE'];

/** What each role may with the fields of a module; each choice is saved at once. */
export function RightsPart({ settings: { module, fields } }: { settings: SettingsModule }) {
  const { t } = useTexts('modules');
  const { data, error, refetch } = useQuery(FIELD_RIGHTS, { fetchPolicy: 'cache-and-network' });
  const [set, { loading }] = useMutation(SET_FIELD_RIGHT);
  const [chosen, choose] = useState<string | null>(null);
  const roles = data?.roles;
  const role = roles?.find(({ id }) => id === chosen) ?? roles?.[0];
  const levelOf = ({ name }: SettingsField): FieldLevel =>
    role?.fieldPermissions.find((one) => one.module === module && one.field === name)?.level ?? 'EDIT';

  const change = (field: SettingsField, level: FieldLevel) =>
    act(async () => {
      const { id, version, fieldPermissions } = role!;
      const next = { __typename: 'FieldPermission' as const, module, field: field.name, level };
      const others = fieldPermissions.filter((one) => one.module !== module || one.field !== field.name);
      const { data: answer } = await set({
        variables: { input: { id, version, fieldPermissions: [{ module, field: field.name, level }] } },
        optimisticResponse: {
          updateRole: {
            __typename: 'UpdateRolePayload',
            role: { ...role!, fieldPermissions: [...others, next] },
            errors: [],
          },
        },
      });
      return answer?.updateRole.errors;
    });

  return (
    <Part title={t('parts.rights')} intro={t('rights.intro')}>
      {!roles && <Waiting failed={Boolean(error)} onRetry={() => void refetch()} />}
      {roles && !role && <p>{t('rights.noRoles')}</p>}
      {role && (
        <>
          <Select
            label={t('rights.role')}
            className={styles.role}
            allowDeselect={false}
            value={role.id}
            data={roles!.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={choose}
          />
          <Rows label={t('parts.rights')}>
            {fields
              .filter(({ removedAt, writable, mayBeHidden }) => !removedAt && (writable || mayBeHidden))
              .map((field) => (
                <Row
                  key={field.name}
                  mark={<FieldIcon type={field.type} />}
                  title={field.label}
                  note={field.groupLabel}
                >
                  <SegmentedControl
                    size="xs"
                    aria-label={t('rights.of', { label: field.label, role: role.name })}
                    disabled={loading || !field.mayBeLimited}
                    value={levelOf(field)}
                    onChange={(level) => change(field, level as FieldLevel)}
                    data={LEVELS.filter((level) => level !== 'NONE' || field.mayBeHidden).map((level) => ({
                      value: level,
                      label: t(`rights.levels.${level}`),
                    }))}
                  />
                </Row>
              ))}
          </Rows>
        </>
      )}
    </Part>
  );
}
