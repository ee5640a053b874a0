import { ActionIcon, Button, Popover, SegmentedControl } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { ConditionInput } from '#client/generated/graphql.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { FieldTree } from './field-tree.tsx';
import styles from './group-editor.module.css';
import { freshCondition } from './operators.ts';
import { PartEditor } from './part-editor.tsx';

interface Props {
  module: string;
  condition: ConditionInput;
  onChange: (condition: ConditionInput) => void;
  depth?: number;
}

/** Groups within groups become hard to read; the server takes eight. */
const DEEPEST = 3;

/** Several conditions of which all or any must hold; groups may stand in groups. */
export function GroupEditor({ module, condition, onChange, depth = 1 }: Props) {
  const { t } = useTexts('conditions');
  const [picking, setPicking] = useState(false);
  const [added, setAdded] = useState<number | null>(null);
  const isAny = Boolean(condition.any);
  const parts = condition.any ?? condition.all ?? [];
  const put = (next: ConditionInput[]) => onChange(isAny ? { any: next } : { all: next });
  const replace = (index: number, part: ConditionInput) => put(parts.map((old, at) => (at === index ? part : old)));
  return (
    <div className={styles.group}>
      <SegmentedControl
        aria-label={t('match')}
        data={[
          { value: 'all', label: t('matchAll') },
          { value: 'any', label: t('matchAny') },
        ]}
        value={isAny ? 'any' : 'all'}
        onChange={(value) => onChange(value === 'any' ? { any: parts } : { all: parts })}
      />
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no identity but their place
        <div key={index} ref={index === added ? focusOnValue : undefined} className={styles.part}>
          <div className={styles.body}>
            <PartEditor module={module} condition={part} onChange={(next) => replace(index, next)} depth={depth + 1} />
          </div>
          <ActionIcon aria-label={t('remove')} onClick={() => put(parts.filter((_, at) => at !== index))}>
            <X size={14} />
          </ActionIcon>
        </div>
      ))}
      <div className={styles.acts}>
        <Popover opened={picking} onChange={setPicking} position="bottom-start" withinPortal={false} trapFocus>
          <Popover.Target>
            <Button
              variant="subtle"
              size="compact-xs"
              leftSection={<Plus size={13} />}
              onClick={() => setPicking(true)}
            >
              {t('addCondition')}
            </Button>
          </Popover.Target>
          <Popover.Dropdown p={0}>
            <FieldTree
              module={module}
              onPick={({ path, field }) => {
                setPicking(false);
                setAdded(parts.length);
                put([...parts, freshCondition(path, field.type)]);
              }}
            />
          </Popover.Dropdown>
        </Popover>
        {depth < DEEPEST && (
          <Button
            variant="subtle"
            size="compact-xs"
            leftSection={<Plus size={13} />}
            onClick={() => put([...parts, isAny ? { all: [] } : { any: [] }])}
          >
            {t('addGroup')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Where one goes on after choosing the field of a new condition. */
function focusOnValue(part: HTMLElement | null): void {
  const value = part?.querySelector<HTMLElement>('[data-autofocus]') ?? part?.querySelector<HTMLElement>('input');
  value?.focus();
}
