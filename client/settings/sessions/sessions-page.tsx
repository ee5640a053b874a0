import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { MonitorSmartphone } from 'lucide-react';
import { useState } from 'react';
import { momentText, sinceText } from '#client/cells/cell-text.ts';
import { ConfirmDialog } from '#client/confirm/confirm-dialog.tsx';
import { graphql } from '#client/generated/gql.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { Chip } from '#client/ui/chip.tsx';
import { tell } from '#client/ui/tell.ts';
import { Page, Row, Rows, Waiting } from '../part.tsx';
import { act } from '../use-submit.ts';
import { deviceName } from './device-name.ts';

const SESSIONS = graphql(/* GraphQL */ `
  query Sessions {
    sessions {
      id
      userAgent
      createdAt
      lastUsedAt
      current
    }
  }
`);

const SIGN_OUT_EVERYWHERE = graphql(/* GraphQL */ `
  mutation SignOutEverywhere {
    signOutEverywhere {
      ended
      errors {
        code
        path
        message
      }
    }
  }
`);

/** Where one is signed in, and how to end it everywhere else. */
export default function SessionsPage() {
  const { t } = useTexts('settings');
  const { data, error, refetch } = useQuery(SESSIONS, { fetchPolicy: 'cache-and-network' });
  const [signOut] = useMutation(SIGN_OUT_EVERYWHERE);
  const [asking, setAsking] = useState(false);
  const sessions = data?.sessions;
  const others = sessions?.filter(({ current }) => !current).length ?? 0;

  const end = async () => {
    await act(async () => {
      const answer = (await signOut()).data?.signOutEverywhere;
      if (answer?.errors.length === 0) tell(t('sessions.ended', { count: answer.ended }));
      return answer?.errors;
    });
    setAsking(false);
    await refetch();
  };

  return (
    <Page title={t('sessions.title')} intro={t('sessions.intro')}>
      {!sessions && <Waiting failed={Boolean(error)} onRetry={() => void refetch()} />}
      {sessions && (
        <Rows label={t('sessions.title')}>
          {sessions.map(({ id, userAgent, createdAt, lastUsedAt, current }) => (
            <Row
              key={id}
              mark={<MonitorSmartphone size={16} strokeWidth={1.75} aria-hidden />}
              title={deviceName(userAgent) ?? t('sessions.unknown')}
              note={
                <span title={momentText(createdAt)}>
                  {t('sessions.used', { when: sinceText(lastUsedAt) })} ·{' '}
                  {t('sessions.since', { when: sinceText(createdAt) })}
                </span>
              }
            >
              {current && <Chip hue="green">{t('sessions.current')}</Chip>}
            </Row>
          ))}
        </Rows>
      )}
      {sessions && (
        <div style={{ marginTop: 16 }}>
          {others > 0 ? (
            <Button variant="light" color="red" onClick={() => setAsking(true)}>
              {t('sessions.end')}
            </Button>
          ) : (
            t('sessions.onlyThis')
          )}
        </div>
      )}
      {asking && (
        <ConfirmDialog
          danger
          title={t('sessions.end')}
          act={t('sessions.end')}
          onConfirm={end}
          onClose={() => setAsking(false)}
        >
          {t('sessions.endText', { count: others })}
        </ConfirmDialog>
      )}
    </Page>
  );
}
