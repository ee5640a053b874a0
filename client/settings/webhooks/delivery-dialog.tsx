import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Code, Group, Modal, Stack } from '@mantine/core';
import { momentText } from '#client/cells/cell-text.ts';
import type { WebhookDeliveryQuery } from '#client/generated/graphql.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { Chip } from '#client/ui/chip.tsx';
import { tell } from '#client/ui/tell.ts';
import { Row, Rows, Waiting } from '../part.tsx';
import { act } from '../use-submit.ts';
import { STATE_HUES } from './deliveries-part.tsx';
import { RESEND_WEBHOOK_DELIVERY, WEBHOOK_DELIVERY } from './webhooks.documents.ts';
import styles from './webhooks.module.css';

interface Props {
  id: string;
  onClose: () => void;
  onResent: () => void;
}

type Attempt = NonNullable<WebhookDeliveryQuery['webhookDelivery']>['attempts'][number];

/** One delivery: what was sent, and what was answered each time. */
export default function DeliveryDialog({ id, onClose, onResent }: Props) {
  const { t } = useTexts(['webhooks', 'common']);
  const { data, error, refetch } = useQuery(WEBHOOK_DELIVERY, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const [resend] = useMutation(RESEND_WEBHOOK_DELIVERY);
  const delivery = data?.webhookDelivery;
  const onResend = async () => {
    const sent = await act(
      async () => (await resend({ variables: { input: { id } } })).data?.resendWebhookDelivery.errors,
    );
    if (!sent) return;
    tell(t('resending'));
    onResent();
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={delivery?.type ?? t('deliveries')} size={640} centered>
      {!delivery && <Waiting failed={Boolean(error)} onRetry={() => void refetch()} />}
      {delivery && (
        <Stack gap="lg">
          <Group gap="sm">
            <Chip hue={STATE_HUES[delivery.state]}>{t(`states.${delivery.state}`)}</Chip>
            <span>{[delivery.endpoint?.name, momentText(delivery.createdAt)].filter(Boolean).join(' · ')}</span>
          </Group>
          <section aria-label={t('request')}>
            <h3 className={styles.heading}>{t('request')}</h3>
            {delivery.body ? (
              <Code block className={styles.body} tabIndex={0}>
                {indented(delivery.body)}
              </Code>
            ) : (
              <p>{t('requestLater')}</p>
            )}
            <div className={styles.quiet}>webhook-id: {delivery.id}</div>
          </section>
          <section aria-label={t('requests')}>
            <h3 className={styles.heading}>{t('requests')}</h3>
            {delivery.attempts.length === 0 && <p>{t('noRequests')}</p>}
            {delivery.attempts.length > 0 && (
              <Rows label={t('requests')}>
                {delivery.attempts.map((attempt) => (
                  <AttemptRow key={attempt.at} attempt={attempt} />
                ))}
              </Rows>
            )}
          </section>
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('common:close')}
            </Button>
            {delivery.state !== 'PENDING' && delivery.endpoint?.enabled && (
              <Button onClick={() => void onResend()}>{t('resend')}</Button>
            )}
          </Group>
        </Stack>
      )}
    </Modal>
  );
}

function AttemptRow({ attempt: { at, status, fault, durationMs, response } }: { attempt: Attempt }) {
  const { t } = useTexts('webhooks');
  const outcome = [status, fault && t(`faults.${fault}`)].filter(Boolean).join(' · ');
  const note = (
    <>
      {[momentText(at), t('took', { ms: durationMs })].join(' · ')}
      {response && (
        <Code block className={styles.answer} aria-label={t('answer')} tabIndex={0}>
          {response}
        </Code>
      )}
    </>
  );
  return <Row title={outcome} note={note} />;
}

function indented(body: string): string {
  return JSON.stringify(JSON.parse(body), null, 2);
}
