import { ActionIcon } from '@mantine/core';
import { ArrowUp, Trash2 } from 'lucide-react';
import type { RuleActionInput } from '#client/generated/graphql.ts';
import { Fault } from '#client/sign-in/fault.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { kindOf } from '../kind-of.ts';
import { CampaignFields } from './campaign-fields.tsx';
import styles from './editor.module.css';
import { EmailFields } from './email-fields.tsx';
import type { FaultsAt } from './faults-at.ts';
import { NotifyFields } from './notify-fields.tsx';
import { SetFields } from './set-fields.tsx';
import { TaskFields } from './task-fields.tsx';
import { WebhookFields } from './webhook-fields.tsx';

interface Props {
  module: string;
  action: RuleActionInput;
  faults: FaultsAt;
  onChange: (action: RuleActionInput) => void;
  onRemove: () => void;
  /** Absent for the first. */
  onUp?: () => void;
}

/** One thing that a rule does. */
export function ActionCard({ module, action, faults, onChange, onRemove, onUp }: Props) {
  const { t } = useTexts('automation');
  const { setFields, notify, sendEmail, createTask, addToCampaign, removeFromCampaign, callWebhook } = action;
  const title = t(`kinds.${kindOf(action)}`);
  return (
    <fieldset className={styles.action} aria-label={title}>
      <div className={styles.actionHead}>
        <span>{title}</span>
        {onUp && (
          <ActionIcon size={28} aria-label={t('up', { action: title })} onClick={onUp}>
            <ArrowUp size={15} />
          </ActionIcon>
        )}
        <ActionIcon size={28} aria-label={t('removeAction', { action: title })} onClick={onRemove}>
          <Trash2 size={15} />
        </ActionIcon>
      </div>
      {setFields && (
        <SetFields
          module={module}
          values={setFields}
          faults={faults}
          onChange={(next) => onChange({ setFields: next })}
        />
      )}
      {notify && <NotifyFields module={module} notify={notify} onChange={(next) => onChange({ notify: next })} />}
      {sendEmail && (
        <EmailFields module={module} email={sendEmail} onChange={(next) => onChange({ sendEmail: next })} />
      )}
      {createTask && (
        <TaskFields module={module} task={createTask} onChange={(next) => onChange({ createTask: next })} />
      )}
      {addToCampaign && (
        <CampaignFields campaign={addToCampaign} onChange={(next) => onChange({ addToCampaign: next })} />
      )}
      {removeFromCampaign && (
        <CampaignFields campaign={removeFromCampaign} onChange={(next) => onChange({ removeFromCampaign: next })} />
      )}
      {callWebhook && <WebhookFields webhook={callWebhook} onChange={(next) => onChange({ callWebhook: next })} />}
      {!setFields && <Fault text={faults('') ?? null} />}
    </fieldset>
  );
}
