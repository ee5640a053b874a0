import { useMutation } from '@apollo/client/react';
import { Anchor, Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '#client/generated/gql.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { connectionFailure } from '#client/ui/tell.ts';
import { Fault } from './fault.tsx';

const REQUEST_RESET = graphql(/* GraphQL */ `
  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {
    requestPasswordReset(input: $input) {
      errors {
        code
        path
        message
      }
    }
  }
`);

/** Asks for a link that sets a new password. The answer never tells whether the address is known. */
export function ForgotPasswordForm({ onBack }: { onBack: () => void }) {
  const { t } = useTexts('signIn');
  const [request, { loading }] = useMutation(REQUEST_RESET);
  const [email, setEmail] = useState('');
  const [sent, setSent] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const submit = async () => {
    setFault(null);
    try {
      const { data } = await request({ variables: { input: { email } } });
      const [error] = data?.requestPasswordReset.errors ?? [];
      if (error) setFault(error.message);
      else setSent(true);
    } catch {
      setFault(connectionFailure());
    }
  };
  const back = (
    <Anchor component="button" type="button" onClick={onBack} fz={12} c="dimmed">
      {t('forgot.back')}
    </Anchor>
  );
  if (sent) {
    return (
      <form>
        <p role="status">{t('forgot.sent', { email })}</p>
        {back}
      </form>
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Fault text={fault} />
      <TextInput
        label={t('email')}
        type="email"
        required
        withAsterisk={false}
        autoFocus
        autoComplete="username"
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <Button type="submit" loading={loading} mt={4} h={34}>
        {t('forgot.send')}
      </Button>
      {back}
    </form>
  );
}
