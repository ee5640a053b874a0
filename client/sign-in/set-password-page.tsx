import { useMutation } from '@apollo/client/react';
import { Anchor, Button, PasswordInput } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { faultsOf } from '#client/form/faults-of.ts';
import { graphql } from '#client/generated/gql.ts';
import { usePageTitle } from '#client/shell/use-page-title.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { connectionFailure } from '#client/ui/tell.ts';
import { Fault } from './fault.tsx';
import { SignInFrame } from './sign-in-frame.tsx';
import { useEnter } from './use-enter.ts';

const SET_PASSWORD = graphql(/* GraphQL */ `
  mutation SetPassword($input: SetPasswordInput!) {
    setPassword(input: $input) {
      viewer {
        user {
          id
        }
      }
      errors {
        code
        path
        message
      }
    }
  }
`);

const route = getRouteApi('/set-password');

/** Sets a password by the link of an invitation or a reset, and signs in. */
export function SetPasswordPage() {
  const { t } = useTexts('signIn');
  const { token = '' } = route.useSearch();
  const enter = useEnter(undefined);
  const [setPassword, { loading }] = useMutation(SET_PASSWORD);
  const [password, setPasswordText] = useState('');
  const [faults, setFaults] = useState<{ password?: string; general: string | null }>({ general: null });
  usePageTitle(t('set.title'));
  const submit = async () => {
    try {
      const { data } = await setPassword({ variables: { input: { token, password } } });
      const errors = data?.setPassword.errors ?? [];
      if (!errors.length) return await enter();
      const { byField, general } = faultsOf(errors, ['password']);
      setFaults({ password: byField.password, general });
    } catch {
      setFaults({ general: connectionFailure() });
    }
  };
  return (
    <SignInFrame title={t('set.title')} lead={t('set.lead')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Fault text={faults.general} />
        <PasswordInput
          label={t('set.password')}
          description={t('passwordRule')}
          required
          withAsterisk={false}
          minLength={12}
          autoFocus
          autoComplete="new-password"
          value={password}
          error={faults.password}
          onChange={(event) => setPasswordText(event.currentTarget.value)}
        />
        <Button type="submit" loading={loading} mt={4} h={34}>
          {t('set.save')}
        </Button>
        <Anchor component={Link} to="/sign-in" fz={12} c="dimmed">
          {t('forgot.back')}
        </Anchor>
      </form>
    </SignInFrame>
  );
}
