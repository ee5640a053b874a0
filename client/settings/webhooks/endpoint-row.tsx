import { useMutation } from '@apollo/client/react';
import { ActionIcon, Menu, Switch } from '@mantine/core';
import { Ellipsis, Webhook } from 'lucide-react';
import { useState } from 'react';
import { ConfirmDialog } from '#client/confirm/confirm-dialog.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { tell } from '#client/ui/tell.ts';
import { Row } from '../part.tsx';
import { act } from '../use-submit.ts';
import { EndpointForm } from './endpoint-form.tsx';
import { EndpointNote } from './endpoint-note.tsx';
import {
  DELETE_WEBHOOK_ENDPOINT,
  type Endpoint,
  PING_WEBHOOK_ENDPOINT,
  RESEND_FAILED_WEBHOOK_DELIVERIES,
  ROTATE_WEBHOOK_SECRET,
  UPDATE_WEBHOOK_ENDPOINT,
} from './webhooks.documents.ts';
import type { MadeSecret } from './webhooks-page.tsx';

interface Props {
  endpoint: Endpoint;
  onChanged: () => void;
  onSecret: (made: MadeSecret) => void;
}

/** Deliveries are kept for thirty days, so this is all of them. */
const EVER_SINCE = new Date(0).toISOString();

/** An endpoint: where it is, what it is told, how it fares, and what can be done about it. */
export function EndpointRow({ endpoint, onChanged, onSecret }: Props) {
  const { t } = useTexts('webhooks');
  const [open, setOpen] = useState<'edit' | 'rotate' | 'remove' | null>(null);
  const [update] = useMutation(UPDATE_WEBHOOK_ENDPOINT);
  const [remove] = useMutation(DELETE_WEBHOOK_ENDPOINT);
  const [rotate] = useMutation(ROTATE_WEBHOOK_SECRET);
  const [ping] = useMutation(PING_WEBHOOK_ENDPOINT);
  const [resend] = useMutation(RESEND_FAILED_WEBHOOK_DELIVERIES);
  const { id, name, enabled, failedCount, version } = endpoint;
  const close = () => setOpen(null);

  const onSwitch = async (on: boolean) => {
    const input = { id, version, enabled: on };
    await act(async () => (await update({ variables: { input } })).data?.updateWebhookEndpoint.errors);
    onChanged();
  };
  const onPing = async () => {
    const sent = await act(async () => (await ping({ variables: { input: { id } } })).data?.pingWebhookEndpoint.errors);
    if (sent) tell(t('pinged'));
    onChanged();
  };
  const onResend = async () => {
    await act(async () => {
      const { data } = await resend({ variables: { input: { endpointId: id, since: EVER_SINCE } } });
      const { count, errors } = data?.resendFailedWebhookDeliveries ?? {};
      if (count != null) tell(t('resent', { count }));
      return errors;
    });
    onChanged();
  };
  const onRotate = async () => {
    await act(async () => {
      const answer = (await rotate({ variables: { input: { id } } })).data?.rotateWebhookSecret;
      if (answer?.secret) onSecret({ name, secret: answer.secret });
      return answer?.errors;
    });
    close();
    onChanged();
  };
  const onRemove = async () => {
    const gone = await act(
      async () => (await remove({ variables: { input: { id } } })).data?.deleteWebhookEndpoint.errors,
    );
    if (gone) tell(t('removed'));
    close();
    onChanged();
  };

  return (
    <Row
      mark={<Webhook size={16} strokeWidth={1.75} aria-hidden />}
      title={name}
      note={<EndpointNote endpoint={endpoint} />}
    >
      <Switch
        aria-label={t('switchOf', { name })}
        checked={enabled}
        onChange={({ currentTarget }) => void onSwitch(currentTarget.checked)}
      />
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t('actsOf', { name })}>
            <Ellipsis size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setOpen('edit')}>{t('edit', { name })}</Menu.Item>
          {enabled && <Menu.Item onClick={() => void onPing()}>{t('ping')}</Menu.Item>}
          {enabled && failedCount > 0 && <Menu.Item onClick={() => void onResend()}>{t('resendFailed')}</Menu.Item>}
          <Menu.Item onClick={() => setOpen('rotate')}>{t('rotate')}</Menu.Item>
          <Menu.Item color="red" onClick={() => setOpen('remove')}>
            {t('remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {open === 'edit' && (
        <EndpointForm
          endpoint={endpoint}
          onSaved={() => {
            close();
            onChanged();
          }}
          onClose={close}
        />
      )}
      {open === 'rotate' && (
        <ConfirmDialog title={t('rotateTitle')} act={t('rotate')} onConfirm={onRotate} onClose={close}>
          {t('rotateText')}
        </ConfirmDialog>
      )}
      {open === 'remove' && (
        <ConfirmDialog danger title={t('removeTitle', { name })} act={t('remove')} onConfirm={onRemove} onClose={close}>
          {t('removeText')}
        </ConfirmDialog>
      )}
    </Row>
  );
}
