import { useApolloClient, useMutation } from '@apollo/client/react';
import { Button, FileButton } from '@mantine/core';
import { Trash2, Upload } from 'lucide-react';
import { useState } from 'react';
import { FRAME } from '#client/shell/frame.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { tell } from '#client/ui/tell.ts';
import { offerUndo } from '#client/undo/offer-undo.tsx';
import { Part } from '../../part.tsx';
import { act } from '../../use-submit.ts';
import { REMOVE_LOGO } from '../company.documents.ts';
import styles from './logo-part.module.css';
import { sendLogo } from './send-logo.ts';

interface Props {
  /** Address of the logo, where there is one. */
  url: string | undefined;
  onChanged: () => void;
}

/** The company's logo: shown, chosen, taken away. */
export default function LogoPart({ url, onChanged }: Props) {
  const { t } = useTexts('company');
  const client = useApolloClient();
  const [remove] = useMutation(REMOVE_LOGO);
  const [busy, setBusy] = useState(false);
  const onDone = async () => {
    await client.query({ query: FRAME, fetchPolicy: 'network-only' });
    onChanged();
  };
  const send = async (picture: Blob) => {
    setBusy(true);
    const sent = await act(sendLogo(picture));
    setBusy(false);
    if (!sent) return;
    tell(t('logo.set'));
    await onDone();
  };
  const onRemove = async (address: string) => {
    const picture = await fetch(address).then(
      (response) => response.blob(),
      () => null,
    );
    if (!(await act(async () => (await remove()).data?.removeLogo.errors))) return;
    if (picture) offerUndo(t('logo.removed'), () => void send(picture));
    await onDone();
  };
  return (
    <Part
      title={t('logo.title')}
      intro={t('logo.intro')}
      act={
        <FileButton accept="image/png,image/jpeg" onChange={(file) => file && void send(file)}>
          {(button) => (
            <Button {...button} variant="default" loading={busy} leftSection={<Upload size={14} />}>
              {t(url ? 'logo.change' : 'logo.choose')}
            </Button>
          )}
        </FileButton>
      }
    >
      {url && (
        <div className={styles.logo}>
          <img src={url} height={48} alt={t('logo.alt')} />
          <Button variant="subtle" color="red" leftSection={<Trash2 size={14} />} onClick={() => void onRemove(url)}>
            {t('logo.remove')}
          </Button>
        </div>
      )}
    </Part>
  );
}
