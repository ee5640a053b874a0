import { ActionIcon, Button, Popover, TextInput, Tooltip } from '@mantine/core';
import { type Editor, useEditorState } from '@tiptap/react';
import { AtSign, Bold, Code, Italic, Link2, List, ListOrdered, type LucideIcon, SquareCode } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTexts } from '#client/texts/use-texts.ts';
import { safeAddress } from '../document/document-tree.ts';
import styles from './format-bar.module.css';

type Format = 'bold' | 'italic' | 'bulletList' | 'orderedList' | 'code' | 'codeBlock';

const formats: { name: Format; icon: LucideIcon; toggle: (editor: Editor) => boolean }[] = [
  { name: 'bold', icon: Bold, toggle: (editor) => editor.chain().focus().toggleBold().run() },
  { name: 'italic', icon: Italic, toggle: (editor) => editor.chain().focus().toggleItalic().run() },
  { name: 'bulletList', icon: List, toggle: (editor) => editor.chain().focus().toggleBulletList().run() },
  { name: 'orderedList', icon: ListOrdered, toggle: (editor) => editor.chain().focus().toggleOrderedList().run() },
  { name: 'code', icon: Code, toggle: (editor) => editor.chain().focus().toggleCode().run() },
  { name: 'codeBlock', icon: SquareCode, toggle: (editor) => editor.chain().focus().toggleCodeBlock().run() },
];

/** The buttons below the text; each can be done by the usual keys as well. */
export function FormatBar({ editor }: { editor: Editor }) {
  const { t } = useTexts('discussion');
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => formats.filter(({ name }) => now.isActive(name)).map(({ name }) => name),
  });
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('format.toolbar')}>
      {formats.map(({ name, icon: Icon, toggle }) => (
        <Tooltip key={name} label={t(`format.${name}`)}>
          <ActionIcon
            size={26}
            variant={active.includes(name) ? 'light' : 'subtle'}
            aria-label={t(`format.${name}`)}
            aria-pressed={active.includes(name)}
            onClick={() => toggle(editor)}
          >
            <Icon size={14} />
          </ActionIcon>
        </Tooltip>
      ))}
      <LinkButton editor={editor} />
      <Tooltip label={t('format.mention')}>
        <ActionIcon
          size={26}
          aria-label={t('format.mention')}
          onClick={() =>
            editor
              .chain()
              .focus()
              .insertContent(startsWord(editor) ? '@' : ' @')
              .run()
          }
        >
          <AtSign size={14} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

function LinkButton({ editor }: { editor: Editor }) {
  const { t } = useTexts('discussion');
  const [opened, setOpened] = useState(false);
  const [address, setAddress] = useState('');
  const [invalid, setInvalid] = useState(false);
  const active = useEditorState({ editor, selector: ({ editor: now }) => now.isActive('link') });

  const open = () => {
    setAddress(String(editor.getAttributes('link').href ?? ''));
    setInvalid(false);
    setOpened(true);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const written = address.trim();
    const href = safeAddress(written) ?? safeAddress(`https://${written}`);
    if (!href || !/[.:]/.test(written)) return setInvalid(true);
    const chain = editor.chain().focus().extendMarkRange('link');
    if (editor.state.selection.empty && !active)
      chain.insertContent({ type: 'text', text: written, marks: [{ type: 'link', attrs: { href } }] }).run();
    else chain.setLink({ href }).run();
    setOpened(false);
  };

  return (
    <Popover opened={opened} onChange={setOpened} width={280} trapFocus withinPortal>
      <Popover.Target>
        <ActionIcon
          size={26}
          variant={active ? 'light' : 'subtle'}
          aria-label={t('format.link')}
          aria-pressed={active}
          onClick={open}
        >
          <Link2 size={14} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={onSubmit} className={styles.link}>
          <TextInput
            data-autofocus
            label={t('link.address')}
            placeholder={t('link.placeholder')}
            value={address}
            error={invalid && t('link.invalid')}
            onChange={({ currentTarget }) => setAddress(currentTarget.value)}
          />
          <div className={styles.linkActs}>
            {active && (
              <Button
                variant="subtle"
                color="red"
                onClick={() => {
                  editor.chain().focus().extendMarkRange('link').unsetLink().run();
                  setOpened(false);
                }}
              >
                {t('link.remove')}
              </Button>
            )}
            <Button type="submit">{t('link.set')}</Button>
          </div>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

function startsWord({ state }: Editor): boolean {
  const { $from } = state.selection;
  return (
    $from.parentOffset === 0 ||
    /\s/.test($from.parent.textBetween($from.parentOffset - 1, $from.parentOffset, ' ', ' '))
  );
}
