import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { momentText } from '#client/cells/cell-text.ts';
import { ConfirmDialog } from '#client/confirm/confirm-dialog.tsx';
import { FieldIcon } from '#client/icons/field-icon.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { tell } from '#client/ui/tell.ts';
import { Part, Row, Rows } from '../../part.tsx';
import { act } from '../../use-submit.ts';
import { PURGE_FIELD, RESTORE_FIELD, type SettingsField } from '../modules.documents.ts';

/** Fields that have been removed, whose values are still there: to be taken back or forgotten. */
export function RemovedFields({ module, removed }: { module: string; removed: readonly SettingsField[] }) {
  const { t } = useTexts('modules');
  const [restore] = useMutation(RESTORE_FIELD);
  const [purge] = useMutation(PURGE_FIELD);
  const [purging, setPurging] = useState<SettingsField | null>(null);

  const onRestore = async (field: string) => {
    const input = { module, field };
    if (await act(async () => (await restore({ variables: { input } })).data?.restoreField.errors))
      tell(t('fields.restored'));
  };
  const onPurge = async (field: string) => {
    const input = { module, field };
    const done = await act(async () => (await purge({ variables: { input } })).data?.purgeField.errors);
    setPurging(null);
    if (done) tell(t('fields.purged'));
  };

  return (
    <Part title={t('fields.removedOnes')} intro={t('fields.removedIntro')}>
      <Rows label={t('fields.removedOnes')}>
        {removed.map((field) => (
          <Row
            key={field.name}
            mark={<FieldIcon type={field.type} />}
            title={field.label}
            note={t('fields.removedAt', { at: momentText(field.removedAt!) })}
          >
            <Button variant="default" size="compact-sm" onClick={() => onRestore(field.name)}>
              {t('fields.restore')}
            </Button>
            <Button variant="subtle" color="red" size="compact-sm" onClick={() => setPurging(field)}>
              {t('fields.purge')}
            </Button>
          </Row>
        ))}
      </Rows>
      {purging && (
        <ConfirmDialog
          danger
          title={t('fields.purgeTitle', { label: purging.label })}
          act={t('fields.purge')}
          onConfirm={() => onPurge(purging.name)}
          onClose={() => setPurging(null)}
        >
          {t('fields.purgeText')}
        </ConfirmDialog>
      )}
    </Part>
  );
}
