import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { graphql } from '#client/generated/gql.ts';
import { useViewer } from '#client/session/viewer.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { Part } from '../part.tsx';
import { act } from '../use-submit.ts';

const START_TOTP = graphql(/* GraphQL */ `
  mutation StartTotp {
    startTotp {
      uri
      secret
      errors {
        code
        path
        message
      }
    }
  }
`);

const TotpConfirmation = lazy(() => import('./totp-confirmation.tsx'));
const TotpDisabling = lazy(() => import('./totp-disabling.tsx'));

/** One-time codes at sign-in: off, being set up, or on. */
export function TotpPart() {
  const { t } = useTexts('settings');
  const { totpEnabled } = useViewer();
  const [start] = useMutation(START_TOTP);
  const [key, setKey] = useState<{ uri: string; secret: string } | null>(null);
  const [disabling, setDisabling] = useState(false);

  const begin = () =>
    act(async () => {
      const answer = (await start()).data?.startTotp;
      if (answer?.uri && answer.secret) setKey({ uri: answer.uri, secret: answer.secret });
      return answer?.errors;
    });
  return (
    <Part
      title={t('totp.title')}
      intro={t(totpEnabled ? 'totp.on' : 'totp.off')}
      act={
        totpEnabled ? (
          <Button variant="default" onClick={() => setDisabling(true)}>
            {t('totp.disable')}
          </Button>
        ) : (
          !key && (
            <Button variant="default" onClick={begin}>
              {t('totp.start')}
            </Button>
          )
        )
      }
    >
      <Suspense>
        {key && !totpEnabled && <TotpConfirmation {...key} onDone={() => setKey(null)} />}
        {disabling && totpEnabled && <TotpDisabling onDone={() => setDisabling(false)} />}
      </Suspense>
    </Part>
  );
}
