import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { usePageTitle } from '#client/shell/use-page-title.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { DemoUsers } from './demo-users.tsx';
import { ForgotPasswordForm } from './forgot-password-form.tsx';
import { PasswordForm } from './password-form.tsx';
import { SignInFrame } from './sign-in-frame.tsx';
import { useEnter } from './use-enter.ts';

// Once in the life of an installation.
const FirstAdministratorForm = lazy(() => import('./first-administrator-form.tsx'));

const route = getRouteApi('/sign-in');

/** Signing in: by password, by a click in demo mode, or by making the first administrator of an empty system. */
export function SignInPage() {
  const { t } = useTexts('signIn');
  const options = route.useLoaderData();
  const enter = useEnter(route.useSearch().next);
  const [forgot, setForgot] = useState(false);
  usePageTitle(t('title'));
  if (options?.needsFirstAdministrator) {
    return (
      <SignInFrame title={t('first.title')} lead={t('first.lead')}>
        <Suspense>
          <FirstAdministratorForm onEntered={enter} />
        </Suspense>
      </SignInFrame>
    );
  }
  if (forgot) {
    return (
      <SignInFrame title={t('forgot.title')} lead={t('forgot.lead')} logo={options?.logo}>
        <ForgotPasswordForm onBack={() => setForgot(false)} />
      </SignInFrame>
    );
  }
  return (
    <SignInFrame title={t('title')} lead={options?.company} logo={options?.logo}>
      <PasswordForm onEntered={enter} onForgot={() => setForgot(true)} />
      {options && options.demoUsers.length > 0 && <DemoUsers people={options.demoUsers} onEntered={enter} />}
    </SignInFrame>
  );
}
