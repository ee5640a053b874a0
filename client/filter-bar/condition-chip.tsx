import { UnstyledButton } from '@mantine/core';
import { X } from 'lucide-react';
import { lazy, useEffect, useState } from 'react';
import { useModules } from '#client/catalog/catalog.ts';
import { fieldAt } from '#client/catalog/field-path.ts';
import type { ConditionInput } from '#client/generated/graphql.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { PopupButton } from '#client/ui/popup-button.tsx';
import styles from './condition-chip.module.css';
import { conditionWords } from './condition-words.ts';
import { NameOf } from './names.tsx';
import { type TypeOf, wholePart } from './operators.ts';

const EditorPopup = lazy(() => import('./editor-popup.tsx'));

interface Props {
  module: string;
  condition: ConditionInput;
  onChange: (condition: ConditionInput) => void;
  onRemove: () => void;
  /** A new condition is open from the start. */
  opened?: boolean;
  onClosed?: () => void;
}

/** A condition in words; a click opens it for editing. What is whole of it takes effect; what is left unfinished, goes. */
export function ConditionChip({ module, condition, onChange, onRemove, opened = false, onClosed }: Props) {
  const { t } = useTexts(['conditions', 'common']);
  const modules = useModules();
  const [open, setOpen] = useState(opened);
  const [draft, setDraft] = useState<ConditionInput | null>(opened ? condition : null);
  const shown = draft ?? condition;
  const typeOf: TypeOf = (path, of = module) => fieldAt(modules, of, path)?.field.type;
  const edit = (next: ConditionInput) => {
    setDraft(next);
    const whole = wholePart(next, typeOf);
    if (whole) onChange(whole);
  };
  // Some are whole from the start, such as "created this month".
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is new
  useEffect(() => {
    if (opened && wholePart(condition, typeOf)) onChange(condition);
  }, []);
  const toggle = (next: boolean) => {
    setOpen(next);
    if (next) return setDraft(condition);
    setDraft(null);
    // One that was there and was only looked at stays, also where it cannot be told.
    const touched = opened || draft !== condition;
    if (draft && touched && !wholePart(draft, typeOf)) onRemove();
    onClosed?.();
  };
  return (
    <span className={styles.chip}>
      <PopupButton
        kind="dialog"
        className={styles.words}
        opened={open}
        onOpened={toggle}
        popup={(popup) => <EditorPopup popup={popup} module={module} condition={shown} onChange={edit} />}
      >
        {conditionWords(shown, { modules, module, t }).map((part, index) => {
          if ('id' in part) return <NameOf key={part.id} id={part.id} />;
          // biome-ignore lint/suspicious/noArrayIndexKey: words have no identity but their place
          if ('field' in part) return <b key={index}>{part.field}</b>;
          return part.text;
        })}
      </PopupButton>
      <UnstyledButton className={styles.remove} aria-label={t('remove')} onClick={onRemove}>
        <X size={13} aria-hidden />
      </UnstyledButton>
    </span>
  );
}
