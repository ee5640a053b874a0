import { Popover, UnstyledButton } from '@mantine/core';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useModules } from '#client/catalog/catalog.ts';
import { fieldAt } from '#client/catalog/field-path.ts';
import type { ConditionInput } from '#client/generated/graphql.ts';
import styles from './condition-chip.module.css';
import { ConditionEditor } from './condition-editor.tsx';
import { conditionWords } from './condition-words.ts';
import { GroupEditor } from './group-editor.tsx';
import { NameOf } from './names.tsx';
import { isComplete } from './operators.ts';

interface Props {
  module: string;
  condition: ConditionInput;
  onChange: (condition: ConditionInput) => void;
  onRemove: () => void;
  /** A new condition is open from the start. */
  opened?: boolean;
  onClosed?: () => void;
}

/** A condition in words; a click opens it for editing. It takes effect as it becomes whole; left unfinished, it goes. */
export function ConditionChip({ module, condition, onChange, onRemove, opened = false, onClosed }: Props) {
  const { t } = useTranslation(['filterBar', 'common']);
  const modules = useModules();
  const [open, setOpen] = useState(opened);
  const [draft, setDraft] = useState<ConditionInput | null>(opened ? condition : null);
  const shown = draft ?? condition;
  const typeOf = (path: string) => fieldAt(modules, module, path)?.field.type;
  const edit = (next: ConditionInput) => {
    setDraft(next);
    if (isComplete(next, typeOf)) onChange(next);
  };
  const toggle = (next: boolean) => {
    setOpen(next);
    if (next) return setDraft(condition);
    setDraft(null);
    if (draft && !isComplete(draft, typeOf)) onRemove();
    onClosed?.();
  };
  const isGroup = Boolean(shown.all ?? shown.any);
  return (
    <span className={styles.chip}>
      <Popover opened={open} onChange={toggle} position="bottom-start" trapFocus returnFocus>
        <Popover.Target>
          <UnstyledButton className={styles.words} aria-haspopup="dialog" onClick={() => toggle(!open)}>
            {conditionWords(shown, { modules, module, t }).map((part, index) => {
              if ('id' in part) return <NameOf key={part.id} id={part.id} />;
              // biome-ignore lint/suspicious/noArrayIndexKey: words have no identity but their place
              if ('field' in part) return <b key={index}>{part.field}</b>;
              return part.text;
            })}
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown p={10} aria-label={t('editCondition')}>
          {isGroup ? (
            <GroupEditor module={module} condition={shown} onChange={edit} />
          ) : (
            <ConditionEditor module={module} condition={shown} onChange={edit} />
          )}
        </Popover.Dropdown>
      </Popover>
      <UnstyledButton className={styles.remove} aria-label={t('remove')} onClick={onRemove}>
        <X size={13} aria-hidden />
      </UnstyledButton>
    </span>
  );
}
