import { useMutation } from '@apollo/client/react';
import { Anchor, Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { graphql } from '#client/generated/gql.ts';
import { Fault } from '#client/sign-in/fault.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { tell } from '#client/ui/tell.ts';
import { CopyButton } from '../copy-button.tsx';
import { useSubmit } from '../use-submit.ts';
import styles from './me-page.module.css';

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

/** One-time codes being set up: the key for the app, and the first code from it. */
export default function TotpConfirmation({ uri, secret, onDone }: { uri: string; secret: string; onDone: () => void }) {
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
        autoFocus
        {...form.getInputProps('code')}
      />
      <Button type="submit" loading={busy} style={{ justifySelf: 'start' }}>
        {t('totp.confirm')}
      </Button>
    </form>
  );
}
