import { useQuery } from '@apollo/client/react';
import { ActionIcon, Button, Group, Select } from '@mantine/core';
import { ChevronRight, RefreshCw } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { momentText, sinceText } from '#client/cells/cell-text.ts';
import type { WebhookDeliveryState } from '#client/generated/graphql.ts';
import { withNextPage } from '#client/graph/with-next-page.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { Chip } from '#client/ui/chip.tsx';
import { Hint } from '#client/ui/hint.tsx';
import { Part, Row, Rows, Waiting } from '../part.tsx';
import { type Delivery, type Endpoint, WEBHOOK_DELIVERIES } from './webhooks.documents.ts';

const DeliveryDialog = lazy(() => import('./delivery-dialog.tsx'));

interface Props {
  endpoints: readonly Endpoint[];
  onResent: () => void;
}

const STATES: WebhookDeliveryState[] = ['PENDING', 'DELIVERED', 'FAILED'];
export const STATE_HUES: Record<WebhookDeliveryState, string> = { PENDING: 'blue', DELIVERED: 'green', FAILED: 'red' };

/** What endpoints were told lately, by endpoint and state. */
export function DeliveriesPart({ endpoints, onResent }: Props) {
  const { t } = useTexts('webhooks');
  const [endpointId, setEndpoint] = useState<string | null>(null);
  const [state, setState] = useState<WebhookDeliveryState | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const { data, previousData, error, refetch, fetchMore } = useQuery(WEBHOOK_DELIVERIES, {
    variables: { endpointId, state },
    fetchPolicy: 'cache-and-network',
  });
  const page = (data ?? previousData)?.webhookDeliveries;
  const readOn = () =>
    fetchMore({
      variables: { after: page?.pageInfo.endCursor },
      updateQuery: withNextPage('webhookDeliveries'),
    });
  return (
    <Part
      title={t('deliveries')}
      intro={t('deliveriesIntro')}
      act={
        <Hint label={t('refresh')}>
          <ActionIcon aria-label={t('refresh')} onClick={() => void refetch()}>
            <RefreshCw size={14} />
          </ActionIcon>
        </Hint>
      }
    >
      <Group gap="sm" mb="sm">
        <Select
          aria-label={t('endpointFilter')}
          placeholder={t('everyEndpoint')}
          clearable
          value={endpointId}
          onChange={setEndpoint}
          data={endpoints.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          aria-label={t('stateFilter')}
          placeholder={t('everyState')}
          clearable
          value={state}
          onChange={(chosen) => setState(chosen as WebhookDeliveryState | null)}
          data={STATES.map((value) => ({ value, label: t(`states.${value}`) }))}
        />
      </Group>
      {!page && <Waiting failed={Boolean(error)} onRetry={() => void refetch()} />}
      {page?.edges.length === 0 && <p>{t('noDeliveries')}</p>}
      {page && page.edges.length > 0 && (
        <Rows label={t('deliveries')}>
          {page.edges.map(({ node }) => (
            <DeliveryRow key={node.id} delivery={node} onOpen={() => setOpen(node.id)} />
          ))}
        </Rows>
      )}
      {page?.pageInfo.hasNextPage && (
        <Button variant="subtle" mt="xs" onClick={() => void readOn()}>
          {t('more')}
        </Button>
      )}
      {open && (
        <Suspense>
          <DeliveryDialog
            id={open}
            onClose={() => setOpen(null)}
            onResent={() => {
              void refetch();
              onResent();
            }}
          />
        </Suspense>
      )}
    </Part>
  );
}

function DeliveryRow({ delivery, onOpen }: { delivery: Delivery; onOpen: () => void }) {
  const { t } = useTexts('webhooks');
  const { type, state, endpoint, attemptCount, nextAttemptAt, createdAt } = delivery;
  const note = [
    endpoint?.name,
    sinceText(createdAt),
    attemptCount > 0 && t('attempts', { count: attemptCount }),
    state === 'PENDING' && nextAttemptAt && attemptCount > 0 && t('next', { when: momentText(nextAttemptAt) }),
  ];
  return (
    <Row title={type} note={note.filter(Boolean).join(' · ')}>
      <Chip hue={STATE_HUES[state]}>{t(`states.${state}`)}</Chip>
      <ActionIcon aria-label={t('open', { type })} onClick={onOpen}>
        <ChevronRight size={16} />
      </ActionIcon>
    </Row>
  );
}
