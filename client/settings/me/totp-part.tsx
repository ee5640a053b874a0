import { useMutation } from '@apollo/client/react';
import { Anchor, Button, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { graphql } from '#client/generated/gql.ts';
import { useViewer } from '#client/session/viewer.ts';
import { Fault } from '#client/sign-in/fault.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { tell } from '#client/ui/tell.ts';
import { CopyButton } from '../copy-button.tsx';
import { Part } from '../part.tsx';
import { act, useSubmit } from '../use-submit.ts';
import styles from './me-page.module.css';

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

const CONFIRM_TOTP = graphql(/* GraphQL */ `
  mutation ConfirmTotp($input: ConfirmTotpInput!) {
    confirmTotp(input: $input) {
      viewer {
        totpEnabled
      }
      errors {
        code
        path
        message
      }
    }
  }
`);

const DISABLE_TOTP = graphql(/* GraphQL */ `
  mutation DisableTotp($input: DisableTotpInput!) {
    disableTotp(input: $input) {
      viewer {
        totpEnabled
      }
      errors {
        code
        path
        message
      }
    }
  }
`);

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
      {key && !totpEnabled && <Confirmation {...key} onDone={() => setKey(null)} />}
      {disabling && totpEnabled && <Disabling onDone={() => setDisabling(false)} />}
    </Part>
  );
}

function Confirmation({ uri, secret, onDone }: { uri: string; secret: string; onDone: () => void }) {
  const { t } = useTexts('settings');
  const [confirm] = useMutation(CONFIRM_TOTP);
  const form = useForm({ initialValues: { code: '' } });
  const { submit, fault, busy } = useSubmit(form);
  const onSubmit = form.onSubmit(async (input) => {
    if (!(await submit(async () => (await confirm({ variables: { input } })).data?.confirmTotp.errors))) return;
    tell(t('totp.enabled'));
    onDone();
  });
  return (
    <form onSubmit={onSubmit} className={styles.fields}>
      <p className={styles.step}>{t('totp.steps')}</p>
      <div className={styles.secret}>
        <code>{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        <CopyButton value={secret} />
      </div>
      <Anchor href={uri}>{t('totp.openApp')}</Anchor>
      <Fault text={fault} />
      <TextInput
        label={t('totp.code')}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={6}
        required
        withAsterisk={false}
        data-autofocus
        {...form.getInputProps('code')}
      />
      <Button type="submit" loading={busy} style={{ justifySelf: 'start' }}>
        {t('totp.confirm')}
      </Button>
    </form>
  );
}

function Disabling({ onDone }: { onDone: () => void }) {
  const { t } = useTexts(['settings', 'common']);
  const [disable] = useMutation(DISABLE_TOTP);
  const form = useForm({ initialValues: { password: '' } });
  const { submit, fault, busy } = useSubmit(form);
  const onSubmit = form.onSubmit(async (input) => {
    if (!(await submit(async () => (await disable({ variables: { input } })).data?.disableTotp.errors))) return;
    tell(t('totp.disabled'));
    onDone();
  });
  return (
    <form onSubmit={onSubmit} className={styles.fields}>
      <p className={styles.step}>{t('totp.disableText')}</p>
      <Fault text={fault} />
      <PasswordInput
        label={t('totp.password')}
        autoComplete="current-password"
        required
        withAsterisk={false}
        {...form.getInputProps('password')}
      />
      <div>
        <Button type="submit" color="red" loading={busy} mr="sm">
          {t('totp.disable')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}
