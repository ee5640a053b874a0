import { useQuery } from '@apollo/client/react';
import { Anchor, Select, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { WebhookActionInput } from '#client/generated/graphql.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { ENDPOINTS_TO_CALL } from '../automation.documents.ts';

interface Props {
  webhook: WebhookActionInput;
  onChange: (webhook: WebhookActionInput) => void;
}

/** Which endpoint a rule calls. */
export function WebhookFields({ webhook, onChange }: Props) {
  const { t } = useTexts('automation');
  const { data } = useQuery(ENDPOINTS_TO_CALL, { fetchPolicy: 'cache-and-network' });
  const endpoints = data?.webhookEndpoints;
  return (
    <>
      <Select
        label={t('endpoint')}
        required
        allowDeselect={false}
        placeholder={endpoints?.length === 0 ? t('noEndpoints') : t('chooseEndpoint')}
        data={(endpoints ?? []).map(({ id, name, enabled }) => ({
          value: id,
          label: enabled ? name : t('endpointOff', { name }),
        }))}
        value={webhook.endpointId || null}
        onChange={(endpointId) => endpointId && onChange({ endpointId })}
      />
      <Text size="sm" c="dimmed">
        {t('endpointHint')}{' '}
        <Anchor underline="always" component={Link} to="/settings/webhooks">
          {t('endpointsLink')}
        </Anchor>
      </Text>
    </>
  );
}
