import { Button } from '@mantine/core';
import { FileUp } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import { useTexts } from '#client/texts/use-texts.ts';
import styles from './drop-file.module.css';
import { sendFile } from './send-file.ts';

interface Props {
  module: string;
  onSent: (id: string, file: File) => void;
}

/** Takes a file by drop or by choice, and sends it. */
export function DropFile({ module, onSent }: Props) {
  const { t } = useTexts('imports');
  const [over, setOver] = useState(false);
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState('');
  const input = useRef<HTMLInputElement>(null);

  const take = async (file: File | undefined) => {
    if (!file || sending) return;
    setSending(true);
    setFailure('');
    const sent = await sendFile(module, file);
    setSending(false);
    if ('id' in sent) onSent(sent.id, file);
    else setFailure(sent.failure);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };

  return (
    <section
      className={styles.drop}
      data-over={over || undefined}
      aria-label={t('step.file')}
      aria-busy={sending}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <FileUp size={28} strokeWidth={1.5} aria-hidden />
      <h2>{t('drop')}</h2>
      <p>{t('dropHint')}</p>
      <Button loading={sending} onClick={() => input.current?.click()}>
        {t('choose')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,.xlsx"
        className={styles.input}
        aria-label={t('choose')}
        tabIndex={-1}
        onChange={({ currentTarget }) => {
          void take(currentTarget.files?.[0]);
          currentTarget.value = '';
        }}
      />
      <p role="status" className={styles.status}>
        {sending && t('sending')}
      </p>
      {failure && (
        <p role="alert" className={styles.failure}>
          {failure}
        </p>
      )}
    </section>
  );
}
