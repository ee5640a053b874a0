import { Radio } from '@mantine/core';
import { useId } from 'react';
import { type Field, useModule } from '#client/catalog/catalog.ts';
import { cellText } from '#client/cells/cell-text.ts';
import { isCurrency } from '#client/form/currency-field.ts';
import type { Drafts } from '#client/form/draft.ts';
import { FieldInput } from '#client/form/field-input.tsx';
import { ModuleIcon } from '#client/icons/module-icon.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import type { Choice } from './choice.ts';
import type { PlanPart } from './leads.documents.ts';
import styles from './leads.module.css';

interface Props {
  part: PlanPart;
  choice: Choice;
  faults: Record<string, string>;
  /** What stands in the way of the part as a whole. */
  fault: string | undefined;
  /** Whether the focus begins here. */
  first: boolean;
  onChoose: (choice: Choice) => void;
}

/** One of what a lead becomes: a match that is there, a new record with its values, or none. */
export function ConversionPart({ part, choice, faults, fault, first, onChoose }: Props) {
  const { t } = useTexts(['leads', 'duplicates']);
  const module = useModule(part.module);
  const name = t(`parts.${part.module as 'accounts'}`);
  const heading = useId();
  if (!module) return null;
  const radio = { size: 'xs' as const, 'data-autofocus': first || undefined };
  return (
    <section className={styles.part} aria-labelledby={heading}>
      <h3 id={heading} className={styles.heading}>
        <ModuleIcon name={module.icon} />
        {name}
      </h3>
      <Radio.Group
        aria-label={t('choices', { part: name })}
        value={choice.take}
        error={fault}
        onChange={(take) => onChoose({ ...choice, take })}
      >
        <div className={styles.choices}>
          {part.matches.map(({ record, reasons }) => (
            <Radio
              {...radio}
              key={record.id}
              value={record.id}
              label={record.title ?? t('unseen')}
              description={reasons.map((reason) => t(`duplicates:reasons.${reason}`)).join(' · ')}
            />
          ))}
          <Radio
            {...radio}
            value="new"
            label={t('make')}
            disabled={!part.mayMake}
            description={part.mayMake ? undefined : t('mayNot')}
          />
          <Radio {...radio} value="none" label={t('leave')} />
        </div>
      </Radio.Group>
      {choice.take === 'new' && (
        <Values
          fields={shownFields(module.fields, part, faults)}
          part={part}
          drafts={choice.drafts}
          faults={faults}
          onWrite={(changes) => onChoose({ ...choice, drafts: { ...choice.drafts, ...changes } })}
        />
      )}
    </section>
  );
}

/** What has a value, what must have one, and what was missed; the currency stands beside its amount. */
function shownFields(fields: readonly Field[], part: PlanPart, faults: Record<string, string>): Field[] {
  const planned = new Set(part.values.map(({ field }) => field));
  const shown = fields.filter(
    ({ name, writable, required }) =>
      writable && (planned.has(name) || required || name in faults || name === 'amount'),
  );
  const hasAmount = shown.some(({ type }) => type === 'MONEY');
  return shown.filter((field) => !(hasAmount && isCurrency(field)));
}

interface ValuesProps {
  fields: Field[];
  part: PlanPart;
  drafts: Drafts;
  faults: Record<string, string>;
  onWrite: (changes: Drafts) => void;
}

function Values({ fields, part, drafts, faults, onWrite }: ValuesProps) {
  const fixed = new Set(part.values.filter(({ editable }) => !editable).map(({ field }) => field));
  return (
    <div className={styles.values}>
      {fields.map((field) => {
        const draft = drafts[field.name] ?? { value: null };
        const currency = drafts.currency?.value ?? null;
        if (fixed.has(field.name)) {
          return (
            <div key={field.name} className={styles.fixed}>
              <span>{field.label}</span>
              <span>{cellText({ ...draft, currency }, field.type)}</span>
            </div>
          );
        }
        return (
          <div key={field.name} data-wide={field.type === 'LONG_TEXT' || undefined}>
            <FieldInput
              field={field}
              draft={draft}
              error={faults[field.name]}
              currency={currency}
              onChange={(next) => onWrite({ [field.name]: next })}
            />
          </div>
        );
      })}
    </div>
  );
}
