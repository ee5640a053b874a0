import { useMutation } from '@apollo/client/react';
import { Button, PasswordInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { graphql } from '#client/generated/gql.ts';
import { Fault } from '#client/sign-in/fault.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { tell } from '#client/ui/tell.ts';
import { useSubmit } from '../use-submit.ts';
import styles from './me-page.module.css';

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

/** One-time codes being switched off, by the password. */
export default function TotpDisabling({ onDone }: { onDone: () => void }) {
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
        autoFocus
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
