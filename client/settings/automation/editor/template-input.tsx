import { Button, Popover, Textarea, TextInput } from '@mantine/core';
import { Braces } from 'lucide-react';
import { useRef, useState } from 'react';
import { FieldTree } from '#client/filter-bar/field-tree.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import styles from './editor.module.css';

interface Props {
  module: string;
  label: string;
  value: string;
  maxLength: number;
  /** Whether it has several lines. */
  long?: boolean;
  /** Whether it may be left empty. */
  optional?: boolean;
  onChange: (value: string) => void;
}

/** A text in which `{name}` and the like stand for fields of the record; fields are put where the cursor was. */
export function TemplateInput({ module, label, value, maxLength, long = false, optional = false, onChange }: Props) {
  const { t } = useTexts(['automation', 'conditions']);
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [picking, setPicking] = useState(false);
  const put = (path: string) => {
    const at = input.current?.selectionStart ?? value.length;
    setPicking(false);
    onChange(`${value.slice(0, at)}{${path}}${value.slice(at)}`);
    requestAnimationFrame(() => {
      input.current?.focus();
      input.current?.setSelectionRange(at + path.length + 2, at + path.length + 2);
    });
  };
  const shared = {
    ref: input,
    label,
    required: !optional,
    maxLength,
    value,
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => onChange(currentTarget.value),
  };
  return (
    <div className={styles.template}>
      {long ? <Textarea {...shared} autosize minRows={3} maxRows={14} /> : <TextInput {...shared} />}
      <Popover opened={picking} onChange={setPicking} position="bottom-end" withinPortal={false} trapFocus>
        <Popover.Target>
          <Button
            variant="subtle"
            size="compact-xs"
            leftSection={<Braces size={13} />}
            className={styles.insert}
            aria-label={t('insertInto', { label })}
            onClick={() => setPicking(true)}
          >
            {t('insert')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown p={0}>
          <FieldTree module={module} onPick={({ path }) => put(path)} />
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}
