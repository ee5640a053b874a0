import { useApolloClient } from '@apollo/client/react';
import { type KeyboardEvent, lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { Module, Option } from '#client/catalog/catalog.ts';
import type { Drafts } from '#client/form/draft.ts';
import { useViewer } from '#client/session/viewer.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { hueOf } from '#client/theme/tokens.ts';
import { connectionFailure, tellFailure } from '#client/ui/tell.ts';
import { offerUndo } from '#client/undo/offer-undo.tsx';
import type { RecordFacts } from './record.documents.ts';
import { type Fault, type Saved, saveValues } from './save-values.ts';
import styles from './stage-steps.module.css';
import { useStages } from './use-stages.ts';

const RequiredFields = lazy(() => import('#client/board/required-fields.tsx'));

interface Props {
  record: RecordFacts;
  module: Module;
  onGone: () => void;
}

/** The steps of a record, as a bar: a click or ↵ moves it; what a step requires is asked for. */
export function StageSteps({ record, module, onGone }: Props) {
  const { t } = useTexts(['record', 'common']);
  const client = useApolloClient();
  const by = useViewer().user.id;
  const { lost, isElsewhere } = useStages();
  const [need, setNeed] = useState<{ stage: Option; fields: string[] } | null>(null);
  const bar = useRef<HTMLFieldSetElement>(null);
  const field = module.fields.find(({ name }) => name === module.stageField);
  const cell = record.cells?.find((one) => one.field === module.stageField);
  const value = cell?.value;
  // On a narrow screen the bar is wider than what is seen of it.
  useEffect(() => {
    const step = value ? bar.current?.querySelector<HTMLElement>('[aria-current]') : null;
    if (step && bar.current) bar.current.scrollLeft = step.offsetLeft - bar.current.offsetLeft - 24;
  }, [value]);
  if (!field?.options || !cell) return null;
  const stages = field.options.filter((option) => !isElsewhere(option.value, cell.value));
  const now = stages.findIndex(({ value }) => value === cell.value);
  const mayMove = Boolean(record.access?.mayEdit && field.writable);

  const save = (stage: Option, more: Drafts = {}) =>
    saveValues(client, {
      id: record.id,
      by,
      titleField: module.titleField,
      drafts: { ...more, [field.name]: { value: stage.value, label: stage.label, hue: stage.hue } },
      seen: record.cells ?? [],
    });
  const offerBack = (stage: Option) => {
    const before = stages[now];
    if (before) offerUndo(t('stage.moved', { stage: stage.label }), () => void move(before, false));
  };
  const tellWhy = (saved: Saved) => {
    if (saved.kind === 'gone') onGone();
    if (saved.kind === 'unanswered') tellFailure(connectionFailure());
    if (saved.kind === 'conflict') {
      const reason = t('conflict.title', { who: saved.who ?? t('common:somebody') });
      tellFailure(t('stage.refused', { reason }));
    }
    if (saved.kind === 'refused') {
      tellFailure(t('stage.refused', { reason: saved.faults.map(({ message }) => message).join(' ') }));
    }
  };
  const move = async (stage: Option, undoable = true) => {
    if (stage.value === cell.value && undoable) return;
    const saved = await save(stage);
    const fields = saved.kind === 'refused' ? missing(saved.faults) : [];
    if (fields.length > 0) return setNeed({ stage, fields });
    if (saved.kind !== 'saved') return tellWhy(saved);
    if (undoable) offerBack(stage);
  };
  /** Arrows go along the bar. */
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const buttons = [...(bar.current?.querySelectorAll<HTMLElement>('button') ?? [])];
    const next = buttons[buttons.indexOf(event.target as HTMLElement) + step];
    event.preventDefault();
    next?.focus();
  };
  return (
    <>
      <fieldset
        ref={bar}
        className={styles.bar}
        aria-label={t('stage.label', { field: field.label })}
        onKeyDown={onKeyDown}
      >
        {stages.map((stage, index) => {
          const current = index === now;
          const done = index < now && !lost.has(stage.value) && !lost.has(stages[now]?.value ?? '');
          return (
            <button
              key={stage.value}
              type="button"
              className={styles.step}
              data-state={current ? 'current' : done ? 'done' : undefined}
              aria-current={current ? 'step' : undefined}
              aria-disabled={!mayMove || undefined}
              tabIndex={current || (now < 0 && index === 0) ? 0 : -1}
              style={
                current
                  ? { background: `var(--hue-${hueOf(stage.hue)}-fill)`, color: `var(--hue-${hueOf(stage.hue)}-text)` }
                  : undefined
              }
              onClick={() => mayMove && move(stage)}
            >
              {stage.label}
            </button>
          );
        })}
      </fieldset>
      <Suspense>
        {need && (
          <RequiredFields
            module={module.name}
            need={{
              title: record.title ?? '',
              columnLabel: need.stage.label,
              fields: need.fields,
              cancel: () => setNeed(null),
              fill: async (values) => {
                const more = Object.fromEntries(values.map(({ field: name, value = null }) => [name, { value }]));
                const saved = await save(need.stage, more);
                if (saved.kind === 'refused') return saved.faults;
                if (saved.kind === 'unanswered') throw new Error('updateRecord was not answered');
                setNeed(null);
                if (saved.kind === 'saved') offerBack(need.stage);
                else tellWhy(saved);
                return [];
              },
            }}
          />
        )}
      </Suspense>
    </>
  );
}

/** Names of the fields that a step requires; none when something else is in the way. */
function missing(faults: readonly Fault[]): string[] {
  if (!faults.every(({ code }) => code === 'STAGE_REQUIRES')) return [];
  return faults.flatMap(({ path }) => path.at(-1) ?? []);
}
