import { ActionIcon } from '@mantine/core';
import { ArrowDown, ArrowUp, GripVertical, Pencil, X } from 'lucide-react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { FieldIcon } from '#client/icons/field-icon.tsx';
import { language } from '#client/texts/texts.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import type { SettingsField } from '../modules.documents.ts';
import styles from './layout-part.module.css';
import type { DraftGroup } from './move-field.ts';

interface Props {
  group: DraftGroup;
  fields: ReadonlyMap<string, SettingsField>;
  /** The field that is being dragged. */
  held: string | null;
  first: boolean;
  last: boolean;
  onLift: (name: string) => (event: PointerEvent) => void;
  onStep: (name: string, by: 1 | -1) => void;
  onStepGroup: (by: 1 | -1) => void;
  onRename: () => void;
  /** Only of a group that has no fields. */
  onRemove: () => void;
}

/** A group of fields that can be dragged, or moved by the arrow keys on their handles. */
export function GroupCard({ group, fields, held, first, last, ...on }: Props) {
  const { t } = useTexts('modules');
  const label = group[language()] || group.fi;
  const onKeyDown = (name: string) => (event: KeyboardEvent) => {
    const by = ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key];
    if (!by) return;
    event.preventDefault();
    on.onStep(name, by);
  };
  return (
    <section className={styles.group} data-group={group.id} aria-label={label}>
      <header>
        <h3>{label}</h3>
        <ActionIcon size={24} aria-label={t('layout.rename', { label })} onClick={on.onRename}>
          <Pencil size={13} />
        </ActionIcon>
        <ActionIcon
          size={24}
          aria-label={t('layout.up', { label })}
          disabled={first}
          onClick={() => on.onStepGroup(-1)}
        >
          <ArrowUp size={14} />
        </ActionIcon>
        <ActionIcon
          size={24}
          aria-label={t('layout.down', { label })}
          disabled={last}
          onClick={() => on.onStepGroup(1)}
        >
          <ArrowDown size={14} />
        </ActionIcon>
        {group.fields.length === 0 && (
          <ActionIcon size={24} aria-label={t('layout.remove', { label })} onClick={on.onRemove}>
            <X size={14} />
          </ActionIcon>
        )}
      </header>
      <ul>
        {group.fields.map((name) => {
          const field = fields.get(name);
          return (
            field && (
              <li key={name} data-row={name} data-held={name === held || undefined}>
                <button
                  type="button"
                  className={styles.handle}
                  data-handle={name}
                  aria-label={t('layout.handle', { label: field.label })}
                  onPointerDown={on.onLift(name)}
                  onKeyDown={onKeyDown(name)}
                >
                  <GripVertical size={14} aria-hidden />
                </button>
                <FieldIcon type={field.type} />
                <span>{field.label}</span>
              </li>
            )
          );
        })}
        {group.fields.length === 0 && <li className={styles.empty}>{t('layout.empty')}</li>}
      </ul>
    </section>
  );
}
