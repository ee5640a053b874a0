import { useMutation } from '@apollo/client/react';
import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { graphql } from '#client/generated/gql.ts';
import { Fault } from '#client/sign-in/fault.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import { tell } from '#client/ui/tell.ts';
import { Part } from '../part.tsx';
import { useSubmit } from '../use-submit.ts';
import styles from './me-page.module.css';

const CHANGE_PASSWORD = graphql(/* GraphQL */ `
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      errors {
        code
        path
        message
      }
    }
  }
`);

/** Changes the password. */
export function PasswordPart() {
  const { t } = useTexts('settings');
  const [change] = useMutation(CHANGE_PASSWORD);
  const form = useRef<HTMLFormElement>(null);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const read = () => {
    const entered = new FormData(form.current!);
    return { currentPassword: String(entered.get('currentPassword')), newPassword: String(entered.get('newPassword')) };
  };
  const { submit, fault, busy } = useSubmit({ getValues: read, setErrors });
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    const changed = await submit(
      async () => (await change({ variables: { input: read() } })).data?.changePassword.errors,
    );
    if (!changed) return;
    form.current?.reset();
    tell(t('password.changed'));
  };
  return (
    <Part title={t('password.title')} intro={t('password.intro')}>
      <form ref={form} onSubmit={onSubmit} className={styles.fields}>
        <Fault text={fault} />
        <PasswordInput
          label={t('password.current')}
          autoComplete="current-password"
          required
          withAsterisk={false}
          name="currentPassword"
          error={errors.currentPassword}
        />
        <PasswordInput
          label={t('password.next')}
          description={t('password.nextHint')}
          autoComplete="new-password"
          required
          withAsterisk={false}
          minLength={12}
          name="newPassword"
          error={errors.newPassword}
        />
        <Button type="submit" variant="default" loading={busy} style={{ justifySelf: 'start' }}>
          {t('password.change')}
        </Button>
      </form>
    </Part>
  );
}
