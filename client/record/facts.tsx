import { Button } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Field, Module } from '#client/catalog/catalog.ts';
import { isCurrency } from '#client/form/currency-field.ts';
import { valueText } from '#client/form/draft.ts';
import { byGroup } from '#client/form/field-groups.ts';
import { useTexts } from '#client/texts/use-texts.ts';
import { Fact } from './fact.tsx';
import styles from './facts.module.css';
import type { RecordFacts } from './record.documents.ts';

interface Props {
  record: RecordFacts;
  module: Module;
  /** Fields that somebody else has just changed, with who. */
  changed: ReadonlyMap<string, string>;
  onGone: () => void;
}

/** What is known of a record, group by group; empty fields are folded until asked for. */
export function Facts({ record, module, changed, onGone }: Props) {
  const { t } = useTexts('record');
  const [showsEmpty, setShowsEmpty] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const filled = new Set(record.cells?.filter(({ value }) => valueText(value) !== null).map(({ field }) => field));
  // A field that has been seen with a value stays when it is emptied: nothing jumps from under the hand.
  const seen = useRef({ id: record.id, fields: new Set<string>() });
  if (seen.current.id !== record.id) seen.current = { id: record.id, fields: new Set() };
  for (const name of filled) seen.current.fields.add(name);

  const currencyField = module.fields.find(isCurrency);
  const hasAmounts = module.fields.some(({ type }) => type === 'MONEY');
  // The currency stands with the amounts, the step in the bar above, rows in a tab.
  const own = module.fields.filter(
    (field) => !(hasAmounts && isCurrency(field)) && field.name !== module.stageField && field.group !== 'rows',
  );
  const isShown = (field: Field) => showsEmpty || field.required || seen.current.fields.has(field.name);
  const hidden = own.filter((field) => !isShown(field)).length;
  const groups = byGroup(own.filter(isShown));

  /** ↑↓ and j/k go from value to value. */
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
    if (step === undefined || !(event.target instanceof HTMLElement) || !event.target.matches('[data-fact]')) return;
    const all = [...(list.current?.querySelectorAll<HTMLElement>('[data-fact]') ?? [])];
    const next = all[all.indexOf(event.target) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: moves the focus between the buttons within
    <div ref={list} onKeyDown={onKeyDown} className={styles.facts}>
      {groups.map(({ key, label, fields }) => (
        <section key={key} className={styles.group} aria-label={label}>
          <h2 className={styles.heading}>{label}</h2>
          <dl className={styles.list}>
            {fields.map((field) => (
              <Fact
                key={field.name}
                record={record}
                field={field}
                currencyField={field.type === 'MONEY' ? currencyField : undefined}
                titleField={module.titleField}
                changedBy={changed.get(field.name)}
                onGone={onGone}
              />
            ))}
          </dl>
        </section>
      ))}
      {(hidden > 0 || showsEmpty) && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          className={styles.fold}
          aria-expanded={showsEmpty}
          onClick={() => setShowsEmpty((now) => !now)}
        >
          {showsEmpty ? t('facts.hideEmpty') : t('facts.showEmpty', { count: hidden })}
        </Button>
      )}
    </div>
  );
}
