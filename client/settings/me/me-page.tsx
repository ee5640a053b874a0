import { useMutation } from '@apollo/client/react';
import { type MantineColorScheme, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '#client/generated/gql.ts';
import { useViewer } from '#client/session/viewer.ts';
import { useAppearance } from '#client/shell/use-appearance.ts';
import type { Language } from '#client/texts/texts.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { tell } from '#client/ui/tell.ts';
import { Page, Part } from '../part.tsx';
import { act } from '../use-submit.ts';
import styles from './me-page.module.css';
import { PasswordPart } from './password-part.tsx';
import { TotpPart } from './totp-part.tsx';

const RENAME_ME = graphql(/* GraphQL */ `
  mutation RenameMe($input: UpdateViewerInput!) {
    updateViewer(input: $input) {
      viewer {
        ...SignedIn
      }
      errors {
        code
        path
        message
      }
    }
  }
`);

/** One's own name, language, look, and how one signs in. */
export default function MePage() {
  const { t } = useTexts('settings');
  const { user } = useViewer();
  const appearance = useAppearance();
  const [rename] = useMutation(RENAME_ME);
  const [name, setName] = useState(user.name);

  const saveName = async () => {
    const written = name.trim();
    if (!written || written === user.name) return setName(user.name);
    const saved = await act(
      async () => (await rename({ variables: { input: { name: written } } })).data?.updateViewer.errors,
    );
    if (saved) tell(t('saved'));
    else setName(user.name);
  };

  return (
    <Page title={t('me.title')} intro={t('me.intro')}>
      <Part title={t('me.profile')}>
        <div className={styles.fields}>
          <TextInput
            label={t('me.name')}
            autoComplete="name"
            value={name}
            maxLength={200}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
            onBlur={saveName}
            onKeyDown={({ key, currentTarget }) => key === 'Enter' && currentTarget.blur()}
          />
          <TextInput label={t('me.email')} description={t('me.emailHint')} value={user.email} readOnly disabled />
        </div>
      </Part>
      <Part title={t('me.look')}>
        <div className={styles.choices}>
          <span id="language">{t('me.language')}</span>
          <SegmentedControl
            aria-labelledby="language"
            value={appearance.language}
            onChange={(language) => appearance.setLanguage(language as Language)}
            data={[
              { value: 'fi', label: 'Suomi' },
              { value: 'en', label: 'English' },
            ]}
          />
          <span id="theme">{t('me.theme')}</span>
          <SegmentedControl
            aria-labelledby="theme"
            value={appearance.theme}
            onChange={(theme) => appearance.setTheme(theme as MantineColorScheme)}
            data={(['auto', 'light', 'dark'] as const).map((theme) => ({
              value: theme,
              label: t(`me.themes.${theme}`),
            }))}
          />
        </div>
      </Part>
      <PasswordPart />
      <TotpPart />
    </Page>
  );
}
