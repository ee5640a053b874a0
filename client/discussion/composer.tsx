import { Button } from '@mantine/core';
import { SendHorizontal } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTexts } from '#client/texts/use-texts.ts';
import { KeyHint } from '#client/ui/key-hint.tsx';
import styles from './composer.module.css';
import { type DocumentTree, isBlank } from './document/document-tree.ts';
import { type DraftPlace, forgetDraft, keepDraft, readDraft } from './draft.ts';
import type { EditorHandle } from './editor/rich-editor.tsx';

const RichEditor = lazy(() => import('./editor/rich-editor.tsx'));

interface Props {
  recordId: string;
  place: DraftPlace;
  placeholder: string;
  sendLabel: string;
  /** What stands in the field when there is no draft. */
  initial?: DocumentTree | null;
  /** Sends; answers why it was not sent, or null when it was. */
  onSend: (document: DocumentTree) => Promise<string | null>;
  onCancel?: () => void;
}

/**
 * Where a comment is written. The text is kept as a draft until the server has it: what was not sent comes back into the
 * field with the reason. The editor is loaded when the field is used.
 */
export function Composer({ recordId, place, placeholder, sendLabel, initial = null, onSend, onCancel }: Props) {
  const { t } = useTexts(['discussion', 'common']);
  const [start] = useState(() => readDraft(place) ?? initial);
  const [used, setUsed] = useState(start !== null || onCancel !== undefined);
  const [blank, setBlank] = useState(start === null);
  const [reason, setReason] = useState<string | null>(null);
  const editor = useRef<EditorHandle>(null);

  const onChange = (document: DocumentTree) => {
    keepDraft(place, document);
    setBlank(isBlank(document));
    setReason(null);
  };
  const send = async () => {
    const document = editor.current?.document();
    if (!document || isBlank(document)) return;
    editor.current?.replace(null);
    keepDraft(place, document);
    const refused = await onSend(document).catch(() => t('offline'));
    if (refused === null) return forgetUnlessGoneOn(place, editor.current);
    // What has been begun meanwhile stays, below what came back.
    const begun = editor.current?.document();
    const both =
      begun && !isBlank(begun) ? { ...document, content: [...document.content, ...begun.content] } : document;
    editor.current?.replace(both);
    editor.current?.focus();
    setReason(refused);
  };
  const cancel =
    onCancel &&
    (() => {
      forgetDraft(place);
      onCancel();
    });

  if (!used) {
    return (
      <button type="button" className={styles.field} onClick={() => setUsed(true)} onFocus={() => setUsed(true)}>
        <span className={styles.placeholder}>{placeholder}</span>
      </button>
    );
  }
  return (
    <div className={styles.field} data-used>
      <Suspense fallback={<span className={styles.placeholder}>{placeholder}</span>}>
        <RichEditor
          ref={editor}
          recordId={recordId}
          initial={start}
          label={placeholder}
          placeholder={placeholder}
          onChange={onChange}
          onSend={send}
          onCancel={cancel}
        />
      </Suspense>
      <div className={styles.acts}>
        {cancel && (
          <Button variant="subtle" color="gray" size="compact-sm" onClick={cancel}>
            {t('common:cancel')}
          </Button>
        )}
        <Button
          size="compact-sm"
          disabled={blank}
          onClick={send}
          leftSection={<SendHorizontal size={13} />}
          rightSection={<KeyHint keys="mod+Enter" />}
        >
          {sendLabel}
        </Button>
      </div>
      {reason && (
        <p className={styles.reason} role="alert">
          {t('notSent', { reason })}
        </p>
      )}
    </div>
  );
}

function forgetUnlessGoneOn(place: DraftPlace, editor: EditorHandle | null): void {
  const now = editor?.document();
  if (now && !isBlank(now)) keepDraft(place, now);
  else forgetDraft(place);
}
