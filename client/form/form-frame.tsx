import { Button } from '@mantine/core';
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { useTexts } from '#client/texts/use-texts.ts';
import { KeyHint } from '#client/ui/key-hint.tsx';
import styles from './form-frame.module.css';

interface Props {
  children: ReactNode;
  /** What stands between the fields and the buttons, always in sight. */
  note?: ReactNode;
  /** What is on the button that saves. */
  act: string;
  busy: boolean;
  /** How many fields are to be mended; each refusal brings the focus to the first. */
  faultCount: number;
  /** What stands in the way beside the fields. */
  general: string | null;
  /** Whether what was written earlier has come back. */
  restored: boolean;
  onStartOver: () => void;
  onSave: () => void;
  onCancel: () => void;
}

/** Around the fields of a form: what came back, what is to be mended, and the buttons; ⌘↵ saves from anywhere in it. */
export function FormFrame(props: Props) {
  const { children, note, act, busy, faultCount, general, restored, onStartOver, onSave, onCancel } = props;
  const { t } = useTexts(['form', 'common']);
  const form = useRef<HTMLFormElement>(null);
  const waited = useRef(false);
  useEffect(() => {
    if (waited.current && !busy && faultCount > 0) {
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    }
    waited.current = busy;
  }, [busy, faultCount]);

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    // A form within a portal of another must not submit that one too.
    event.stopPropagation();
    if (!busy) onSave();
  };
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={onSubmit}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        if (event.metaKey || event.ctrlKey) form.current?.requestSubmit();
      }}
    >
      <div className={styles.fields}>
        {restored && (
          <p className={styles.restored}>
            {t('restored')}
            <Button variant="subtle" size="compact-xs" onClick={onStartOver}>
              {t('startOver')}
            </Button>
          </p>
        )}
        {children}
      </div>
      <footer className={styles.foot}>
        {note}
        <div className={styles.acts}>
          <p className={styles.fault} role="alert">
            {general ?? (faultCount > 0 ? t('faults', { count: faultCount }) : '')}
          </p>
          <Button variant="default" onClick={onCancel}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={busy} rightSection={<KeyHint keys="mod+Enter" />}>
            {act}
          </Button>
        </div>
      </footer>
    </form>
  );
}
