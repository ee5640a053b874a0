import { useApolloClient } from '@apollo/client/react';
import { Mention } from '@tiptap/extension-mention';
import { Placeholder } from '@tiptap/extension-placeholder';
import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { type Ref, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { MENTION_CANDIDATES } from '../comment-acts.documents.ts';
import { type DocumentTree, readDocument, safeAddress } from '../document/document-tree.ts';
import { FormatBar } from './format-bar.tsx';
import { type Candidate, MentionList } from './mention-list.tsx';
import { type MentionState, mentionSuggestion } from './mention-suggestion.ts';
import styles from './rich-editor.module.css';

/** What the composer around it may ask of the editor. */
export interface EditorHandle {
  document: () => DocumentTree;
  replace: (document: DocumentTree | null) => void;
  focus: () => void;
}

interface Props {
  ref: Ref<EditorHandle>;
  recordId: string;
  initial: DocumentTree | null;
  label: string;
  placeholder: string;
  onChange: (document: DocumentTree) => void;
  onSend: () => void;
  onCancel?: () => void;
}

/** The editor of comments: bold, italic, lists, links, code, and mentions of those who may see the record. */
export default function RichEditor({ ref, recordId, initial, label, placeholder, onChange, onSend, onCancel }: Props) {
  const client = useApolloClient();
  const [mention, setMention] = useState<MentionState | null>(null);
  const current = useRef({ mention, onSend, onCancel, onChange });
  current.current = { mention, onSend, onCancel, onChange };

  const extensions = useMemo(() => {
    const candidates = async (query: string): Promise<Candidate[]> => {
      const variables = { recordId, query };
      const { data } = await client.query({ query: MENTION_CANDIDATES, variables, fetchPolicy: 'no-cache' });
      return (data?.mentionCandidates ?? []) as Candidate[];
    };
    return [
      StarterKit.configure({
        blockquote: false,
        heading: false,
        horizontalRule: false,
        strike: false,
        underline: false,
        dropcursor: false,
        gapcursor: false,
        trailingNode: false,
        link: { openOnClick: false, isAllowedUri: (url) => safeAddress(url) !== null },
      }),
      Placeholder.configure({ placeholder }),
      Mention.configure({
        HTMLAttributes: { class: styles.mention },
        suggestion: mentionSuggestion(candidates, () => current.current.mention, setMention),
      }),
    ];
  }, [client, recordId, placeholder]);

  const editor = useEditor({
    extensions,
    content: initial,
    autofocus: 'end',
    shouldRerenderOnTransaction: false,
    onUpdate: (update) => current.current.onChange(documentOf(update.editor)),
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'aria-autocomplete': 'list',
        class: styles.editable!,
      },
      handleKeyDown: (_, event) => {
        if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
          current.current.onSend();
          return true;
        }
        if (event.key === 'Escape' && !current.current.mention && current.current.onCancel) {
          current.current.onCancel();
          return true;
        }
        return false;
      },
    },
  });

  useImperativeHandle(
    ref,
    () => ({
      document: () => documentOf(editor),
      replace: (document) => void editor.commands.setContent(document ?? '', { emitUpdate: true }),
      focus: () => void editor.commands.focus('end'),
    }),
    [editor],
  );

  return (
    <>
      <EditorContent editor={editor} className={styles.content} />
      <FormatBar editor={editor} />
      {mention && <MentionList state={mention} />}
    </>
  );
}

function documentOf(editor: Editor): DocumentTree {
  return readDocument(editor.getJSON());
}
