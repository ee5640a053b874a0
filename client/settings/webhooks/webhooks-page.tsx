import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '#client/texts/use-texts.ts';
import { Page, Rows, Waiting } from '../part.tsx';
import { ShownSecret } from '../shown-secret.tsx';
import { DeliveriesPart } from './deliveries-part.tsx';
import { EndpointForm } from './endpoint-form.tsx';
import { EndpointRow } from './endpoint-row.tsx';
import { WEBHOOK_ENDPOINTS } from './webhooks.documents.ts';

/** A secret that was just made, and whose it is. */
export interface MadeSecret {
  name: string;
  secret: string;
}

/** Who outside is told of changes, and what became of the telling. */
export default function WebhooksPage() {
  const { t } = useTexts(['webhooks', 'settings']);
  const { data, error, refetch } = useQuery(WEBHOOK_ENDPOINTS, { fetchPolicy: 'cache-and-network' });
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<MadeSecret | null>(null);
  const endpoints = data?.webhookEndpoints;
  const onChanged = () => void refetch();
  return (
    <Page
      title={t('settings:webhooks.title')}
      intro={t('intro')}
      act={
        <Button leftSection={<Plus size={14} />} onClick={() => setMaking(true)}>
          {t('create')}
        </Button>
      }
    >
      {!endpoints && <Waiting failed={Boolean(error)} onRetry={onChanged} />}
      {endpoints?.length === 0 && <p>{t('empty')}</p>}
      {endpoints && endpoints.length > 0 && (
        <>
          <Rows label={t('settings:webhooks.title')}>
            {endpoints.map((endpoint) => (
              <EndpointRow key={endpoint.id} endpoint={endpoint} onChanged={onChanged} onSecret={setMade} />
            ))}
          </Rows>
          <DeliveriesPart endpoints={endpoints} onResent={onChanged} />
        </>
      )}
      {making && (
        <EndpointForm
          endpoint={null}
          onSaved={(secret) => {
            setMaking(false);
            setMade(secret);
            onChanged();
          }}
          onClose={() => setMaking(false)}
        />
      )}
      {made && (
        <ShownSecret
          title={made.name}
          note={t('shownOnce')}
          secret={made.secret}
          act={t('kept')}
          onClose={() => setMade(null)}
        />
      )}
    </Page>
  );
}
