import { useMutation } from '@apollo/client/react';
import { ActionIcon, Button, Menu } from '@mantine/core';
import { Ellipsis, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { ConfirmDialog } from '#client/confirm/confirm-dialog.tsx';
import { FieldIcon } from '#client/icons/field-icon.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { tell } from '#client/ui/tell.ts';
import { Part, Row, Rows } from '../../part.tsx';
import { act } from '../../use-submit.ts';
import { REMOVE_FIELD, type SettingsField, type SettingsModule } from '../modules.documents.ts';
import { CreateFieldForm } from './create-field-form.tsx';
import { EditFieldForm } from './edit-field-form.tsx';
import styles from './fields-part.module.css';
import { RemovedFields } from './removed-fields.tsx';

/** The fields of a module, group by group, with those that administrators have added. */
export function FieldsPart({ settings }: { settings: SettingsModule }) {
  const { t } = useTexts('modules');
  const [remove] = useMutation(REMOVE_FIELD);
  const [creating, setCreating] = useState(false);
  const [editing, setEditing] = useState<SettingsField | null>(null);
  const [removing, setRemoving] = useState<SettingsField | null>(null);
  const groups = Map.groupBy(
    settings.fields.filter(({ removedAt }) => !removedAt),
    ({ group }) => group,
  );

  const removed = settings.fields.filter(({ removedAt }) => removedAt);

  const onRemove = async ({ name }: SettingsField) => {
    const input = { module: settings.module, field: name };
    const done = await act(async () => (await remove({ variables: { input } })).data?.removeField.errors);
    setRemoving(null);
    if (done) tell(t('fields.removed'));
  };

  return (
    <>
      <Part
        title={t('parts.fields')}
        intro={t('fields.intro')}
        act={
          <Button leftSection={<Plus size={14} />} onClick={() => setCreating(true)}>
            {t('fields.create')}
          </Button>
        }
      >
        {[...groups].map(([group, fields]) => (
          <Group key={group} label={fields[0]!.groupLabel}>
            {fields.map((field) => (
              <Row
                key={field.name}
                mark={<FieldIcon type={field.type} />}
                title={field.label}
                note={notesOf(field, t).join(' · ')}
              >
                <Menu position="bottom-end">
                  <Menu.Target>
                    <ActionIcon size={28} aria-label={t('fields.acts', { label: field.label })}>
                      <Ellipsis size={15} />
                    </ActionIcon>
                  </Menu.Target>
                  <Menu.Dropdown>
                    <Menu.Item onClick={() => setEditing(field)}>{t('edit')}</Menu.Item>
                    {field.custom && (
                      <Menu.Item color="red" onClick={() => setRemoving(field)}>
                        {t('fields.remove')}
                      </Menu.Item>
                    )}
                  </Menu.Dropdown>
                </Menu>
              </Row>
            ))}
          </Group>
        ))}
      </Part>
      {removed.length > 0 && <RemovedFields module={settings.module} removed={removed} />}
      {creating && <CreateFieldForm settings={settings} onClose={() => setCreating(false)} />}
      {editing && <EditFieldForm module={settings.module} field={editing} onClose={() => setEditing(null)} />}
      {removing && (
        <ConfirmDialog
          danger
          title={t('fields.removeTitle', { label: removing.label })}
          act={t('fields.remove')}
          onConfirm={() => onRemove(removing)}
          onClose={() => setRemoving(null)}
        >
          {t('fields.removeText')}
        </ConfirmDialog>
      )}
    </>
  );
}

function Group({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className={styles.group} aria-label={label}>
      <h3>{label}</h3>
      <Rows label={label}>{children}</Rows>
    </section>
  );
}

type Say = ReturnType<typeof useTexts<'modules'>>['t'];

function notesOf({ type, custom, required, unique }: SettingsField, t: Say): string[] {
  return [
    t(`types.${type}`),
    ...(custom ? [t('fields.custom')] : []),
    ...(required ? [t('fields.required')] : []),
    ...(unique ? [t('fields.unique')] : []),
  ];
}
