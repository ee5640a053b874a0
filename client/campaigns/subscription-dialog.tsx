import { useApolloClient } from '@apollo/client/react';
import { Checkbox, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { RecordFacts } from '#client/record/record.documents.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { DialogActs } from '#client/ui/dialog-acts.tsx';
import { connectionFailure, tell } from '#client/ui/tell.ts';
import { RESUBSCRIBE, UNSUBSCRIBE } from './campaigns.documents.ts';
import styles from './campaigns.module.css';

interface Props {
  member: RecordFacts;
  act: 'unsubscribe' | 'resubscribe';
  onClose: () => void;
}

/** Notes that a member has unsubscribed, or takes one back on a new consent. */
export default function SubscriptionDialog({ member: { id, version }, act, onClose }: Props) {
  const { t } = useTexts('campaigns');
  const client = useApolloClient();
  const [text, setText] = useState('');
  const [newConsent, setNewConsent] = useState(false);
  const [alert, setAlert] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const back = act === 'resubscribe';
  const change = async () => {
    if (back) {
      const input = { id, version: version!, newConsent, consentSource: text };
      const { data } = await client.mutate({ mutation: RESUBSCRIBE, variables: { input } });
      return data?.resubscribeCampaignMember.errors;
    }
    const input = { id, version: version!, reason: text || null };
    const { data } = await client.mutate({ mutation: UNSUBSCRIBE, variables: { input } });
    return data?.unsubscribeCampaignMember.errors;
  };
  const save = async () => {
    setBusy(true);
    const errors = (await change().catch(() => undefined)) ?? [{ message: connectionFailure() }];
    setBusy(false);
    if (errors.length) return setAlert(errors.map(({ message }) => message).join(' '));
    tell(t(back ? 'resubscribedNow' : 'unsubscribedNow'));
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t(`${act}Title`)} size={460}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <p className={styles.quiet}>{t(`${act}Text`)}</p>
        {back && (
          <Checkbox
            label={t('consentGiven')}
            data-autofocus
            checked={newConsent}
            onChange={({ currentTarget }) => setNewConsent(currentTarget.checked)}
          />
        )}
        <TextInput
          label={t(back ? 'consentSource' : 'reason')}
          required={back}
          data-autofocus={!back || undefined}
          maxLength={200}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        {alert && (
          <p role="alert" className={styles.alert}>
            {alert}
          </p>
        )}
        <DialogActs act={t(act)} onCancel={onClose} busy={busy} disabled={back && !(newConsent && text.trim())} />
      </form>
    </Modal>
  );
}
