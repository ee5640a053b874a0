import { useMutation, useQuery } from '@apollo/client/react';
import { Select } from '@mantine/core';
import { graphql } from '#client/generated/gql.ts';
import type { EmailPace, NotificationKind } from '#client/generated/graphql.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { Page, Row, Rows, Waiting } from '../part.tsx';
import { act } from '../use-submit.ts';

const NOTIFICATION_SETTINGS = graphql(/* GraphQL */ `
  query NotificationSettings {
    notificationSettings {
      kind
      email
    }
  }
`);

const SET_NOTIFICATION_SETTING = graphql(/* GraphQL */ `
  mutation SetNotificationSetting($input: SetNotificationSettingInput!) {
    setNotificationSetting(input: $input) {
      settings {
        kind
        email
      }
      errors {
        code
        path
        message
      }
    }
  }
`);

const paces: EmailPace[] = ['IMMEDIATELY', 'HOURLY', 'DAILY', 'NEVER'];

/** How often mails come, kind by kind. */
export default function NotifyPage() {
  const { t } = useTexts('settings');
  const { data, error, refetch } = useQuery(NOTIFICATION_SETTINGS, { fetchPolicy: 'cache-and-network' });
  const [set] = useMutation(SET_NOTIFICATION_SETTING, {
    update: (cache, { data: answer }) => {
      const notificationSettings = answer?.setNotificationSetting.settings;
      if (notificationSettings) cache.writeQuery({ query: NOTIFICATION_SETTINGS, data: { notificationSettings } });
    },
  });
  const settings = data?.notificationSettings;
  const change = (kind: NotificationKind, email: EmailPace) =>
    act(async () => {
      const optimistic = settings?.map((one) => (one.kind === kind ? { ...one, email } : one)) ?? [];
      const { data: answer } = await set({
        variables: { input: { kind, email } },
        optimisticResponse: {
          setNotificationSetting: {
            __typename: 'SetNotificationSettingPayload',
            settings: optimistic,
            errors: [],
          },
        },
      });
      return answer?.setNotificationSetting.errors;
    });

  return (
    <Page title={t('notify.title')} intro={t('notify.intro')}>
      {!settings && <Waiting failed={Boolean(error)} onRetry={() => void refetch()} />}
      {settings && (
        <Rows label={t('notify.title')}>
          {settings.map(({ kind, email }) => (
            <Row key={kind} title={t(`notify.kinds.${kind}`)}>
              <Select
                aria-label={`${t(`notify.kinds.${kind}`)}: ${t('notify.email')}`}
                w={150}
                allowDeselect={false}
                value={email}
                onChange={(pace) => pace && change(kind, pace as EmailPace)}
                data={paces.map((pace) => ({ value: pace, label: t(`notify.paces.${pace}`) }))}
              />
            </Row>
          ))}
        </Rows>
      )}
    </Page>
  );
}
