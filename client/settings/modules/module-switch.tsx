import { useMutation } from '@apollo/client/react';
import { Switch } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '#client/confirm/confirm-dialog.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { tell } from '#client/ui/tell.ts';
import { act } from '../use-submit.ts';
import { SET_MODULE_ENABLED, type SettingsModule } from './modules.documents.ts';

/** Switches a module on, or off when that is confirmed. */
export function ModuleSwitch({ settings: { module, label, enabled } }: { settings: SettingsModule }) {
  const { t } = useTexts('modules');
  const [set, { loading }] = useMutation(SET_MODULE_ENABLED);
  const [asking, setAsking] = useState(false);
  const change = async (next: boolean) => {
    const input = { module, enabled: next };
    const done = await act(async () => (await set({ variables: { input } })).data?.setModuleEnabled.errors);
    setAsking(false);
    if (done) tell(t(next ? 'switch.nowOn' : 'switch.nowOff', { label }));
  };
  return (
    <>
      <Switch
        label={t('switch.on')}
        checked={enabled}
        disabled={loading}
        onChange={({ currentTarget }) => (currentTarget.checked ? void change(true) : setAsking(true))}
      />
      {asking && (
        <ConfirmDialog
          danger
          title={t('switch.offTitle', { label })}
          act={t('switch.off')}
          onConfirm={() => change(false)}
          onClose={() => setAsking(false)}
        >
          {t('switch.offText')}
        </ConfirmDialog>
      )}
    </>
  );
}
