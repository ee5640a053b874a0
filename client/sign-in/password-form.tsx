import { Anchor, Button, Fieldset, PasswordInput, PinInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '#client/texts/use-texts.ts';
import { Fault } from './fault.tsx';
import { useSignIn } from './use-sign-in.ts';

interface Props {
  onEntered: () => Promise<void>;
  onForgot: () => void;
}

/** E-mail and password, and the one-time code when it is asked for. */
export function PasswordForm({ onEntered, onForgot }: Props) {
  const { t } = useTexts('signIn');
  const { attempt, busy, fault, asksCode, startOver } = useSignIn(onEntered);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [codesTried, setCodesTried] = useState(0);
  const submit = async (withCode = code) => {
    await attempt({ email, password, code: asksCode ? withCode : undefined });
    setCode('');
    setCodesTried((count) => count + 1);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Fault text={fault} />
      {asksCode ? (
        <Fieldset variant="unstyled" legend={t('codeLead')}>
          <PinInput
            // A code that was refused makes room for the next, which begins at its first digit.
            key={codesTried}
            length={6}
            type="number"
            size="md"
            oneTimeCode
            autoFocus
            value={code}
            onChange={setCode}
            onComplete={(complete) => void submit(complete)}
            getInputProps={(index) => ({ 'aria-label': t('digit', { number: index + 1 }) })}
          />
        </Fieldset>
      ) : (
        <>
          <TextInput
            label={t('email')}
            type="email"
            autoComplete="username"
            required
            withAsterisk={false}
            autoFocus
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <PasswordInput
            label={t('password')}
            autoComplete="current-password"
            required
            withAsterisk={false}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
        </>
      )}
      <Button type="submit" loading={busy} mt={4} h={34}>
        {t('enter')}
      </Button>
      <Anchor component="button" type="button" onClick={asksCode ? startOver : onForgot} fz={12} c="dimmed">
        {t(asksCode ? 'forgot.back' : 'forgot.link')}
      </Anchor>
    </form>
  );
}
