// The list of its picker comes with it.
import '#client/pickers/pick-box.tsx';
import { useApolloClient } from '@apollo/client/react';
import { Checkbox, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Module } from '#client/catalog/catalog.ts';
import { wholeText } from '#client/cells/cell-text.ts';
import type { Chosen } from '#client/mass/use-mass.ts';
import type { Choice } from '#client/pickers/picker.ts';
import { RecordPicker } from '#client/pickers/record-picker.tsx';
import { showRun } from '#client/runs/run-toast.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { DialogActs } from '#client/ui/dialog-acts.tsx';
import { connectionFailure } from '#client/ui/tell.ts';
import { ADD_TO_CAMPAIGN } from './campaigns.documents.ts';
import styles from './campaigns.module.css';
import { Preview, usePreview } from './preview.tsx';

interface Props {
  module: Module;
  chosen: Chosen;
  count: number;
  onStarted: () => void;
  onClose: () => void;
}

/** Adds contacts or leads that were chosen to a campaign; those who had unsubscribed only on a new consent. */
export default function AddDialog({ module, chosen, count, onStarted, onClose }: Props) {
  const { t } = useTexts('campaigns');
  const client = useApolloClient();
  const [campaign, setCampaign] = useState<Choice | null>(null);
  const [newConsent, setNewConsent] = useState(false);
  const [consentSource, setConsentSource] = useState('');
  const [alert, setAlert] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { counts, failed } = usePreview(campaign && { ...chosen, campaignId: campaign.value, mode: 'ADD' });
  const consents = newConsent && counts?.unsubscribed ? counts.unsubscribed : 0;
  const start = async () => {
    setBusy(true);
    const input = { ...chosen, campaignId: campaign!.value, ...(consents && { newConsent, consentSource }) };
    const { data } = await client
      .mutate({ mutation: ADD_TO_CAMPAIGN, variables: { input } })
      .catch(() => ({ data: null }));
    setBusy(false);
    const errors = data?.addToCampaign.errors ?? [{ message: connectionFailure() }];
    if (errors.length) return setAlert(errors.map(({ message }) => message).join(' '));
    showRun(data!.addToCampaign.run!.id);
    onStarted();
  };
  const number = wholeText(String(count));
  return (
    <Modal opened onClose={onClose} title={t('addTitle', { module: module.label, number })} size={520}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        <RecordPicker
          module="campaigns"
          label={t('campaign')}
          required
          autoFocus
          value={campaign}
          onChange={setCampaign}
        />
        {campaign && <Preview counts={counts} failed={failed} found={t('chosen')} />}
        {Boolean(counts?.unsubscribed) && (
          <Checkbox
            label={t('newConsent')}
            description={t('newConsentHint')}
            checked={newConsent}
            onChange={({ currentTarget }) => setNewConsent(currentTarget.checked)}
          />
        )}
        {consents > 0 && (
          <TextInput
            label={t('consentSource')}
            required
            maxLength={200}
            value={consentSource}
            onChange={({ currentTarget }) => setConsentSource(currentTarget.value)}
          />
        )}
        {alert && (
          <p role="alert" className={styles.alert}>
            {alert}
          </p>
        )}
        <DialogActs
          act={t('act.ADD', { number: wholeText(String((counts?.added ?? 0) + consents)) })}
          onCancel={onClose}
          busy={busy}
          disabled={!counts || counts.added + consents === 0}
        />
      </form>
    </Modal>
  );
}
