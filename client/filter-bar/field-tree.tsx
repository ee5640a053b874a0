import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { Check, ChevronLeft, ChevronRight, Search } from 'lucide-react';
import { type ComponentProps, useEffect, useId, useState } from 'react';
import { type Field, type Module, useModules } from '#client/catalog/catalog.ts';
import { type FieldAt, fieldAt, MOST_STEPS, pathLabel } from '#client/catalog/field-path.ts';
import { FieldIcon } from '#client/icons/field-icon.tsx';
import { useTexts } from '#client/texts/use-texts.ts';
import styles from './field-tree.module.css';

interface Props {
  module: string;
  onPick: (at: FieldAt) => void;
  /** Paths that bear a mark. */
  picked?: readonly string[];
  /** Which fields can be picked; relations can be entered all the same. */
  accepts?: (field: Field) => boolean;
}

/** A module's fields and, a step into each relation, those of the modules it points at; found by typing, all by keyboard. */
export function FieldTree({ module, onPick, picked = [], accepts = () => true }: Props) {
  const { t } = useTexts('conditions');
  const modules = useModules();
  const [search, setSearch] = useState('');
  const [base, setBase] = useState('');
  const list = useId();
  const combobox = useCombobox({ opened: true });
  const { selectFirstOption } = combobox;
  const at = base ? fieldAt(modules, module, base) : null;
  const here = modules.find(({ name }) => name === (at ? at.field.relatedModule : module));
  const wanted = search.trim().toLocaleLowerCase();
  const steps = base ? base.split('.').length : 0;
  const entries = (here?.fields ?? []).filter(({ label }) => label.toLocaleLowerCase().includes(wanted));
  const reach = (name: string) => fieldAt(modules, module, base ? `${base}.${name}` : name);
  // Enter takes the first that is found; in a module just entered, arrows begin at its top.
  useEffect(() => {
    if (search || base) selectFirstOption();
  }, [search, base, selectFirstOption]);
  const enter = (path: string) => {
    setBase(path);
    setSearch('');
  };
  const submit = (value: string) => {
    if (value === '..') return enter(base.split('.').slice(0, -1).join('.'));
    if (value.startsWith('>')) return enter(value.slice(1));
    const found = fieldAt(modules, module, value);
    if (found) onPick(found);
  };
  return (
    <Combobox store={combobox} onOptionSubmit={submit}>
      <Combobox.EventsTarget>
        <SearchOf
          list={list}
          variant="unstyled"
          className={styles.search}
          placeholder={t('pickField')}
          aria-label={t('pickField')}
          data-autofocus
          autoFocus
          leftSection={<Search size={14} strokeWidth={1.75} />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      </Combobox.EventsTarget>
      <Combobox.Options id={list} className={styles.options} aria-label={t('fields')}>
        {at && !wanted && (
          <Combobox.Option value=".." className={styles.back}>
            <ChevronLeft size={14} aria-hidden />
            {pathLabel(at)}
          </Combobox.Option>
        )}
        {entries.map((field) => {
          const path = reach(field.name)?.path ?? field.name;
          return (
            <div key={field.name} className={styles.entry}>
              {accepts(field) && (
                <Combobox.Option value={path} className={styles.option} active={picked.includes(path)}>
                  <FieldIcon type={field.type} />
                  <span>{field.label}</span>
                  {here && hasNamesake(here, field) && <span className={styles.of}>{field.groupLabel}</span>}
                  {picked.includes(path) && <Check size={14} aria-hidden />}
                </Combobox.Option>
              )}
              {field.type === 'RELATION' && steps < MOST_STEPS - 1 && (
                <Combobox.Option
                  value={`>${path}`}
                  className={styles.into}
                  aria-label={t('into', { label: field.label })}
                >
                  {!accepts(field) && <span>{field.label}</span>}
                  <ChevronRight size={14} aria-hidden />
                </Combobox.Option>
              )}
            </div>
          );
        })}
      </Combobox.Options>
    </Combobox>
  );
}

/** The field that searches a list; it says so from the start, while a target learns of its list by the first key. */
function SearchOf({ list, ...field }: ComponentProps<typeof TextInput> & { list: string }) {
  return <TextInput {...field} role="combobox" aria-expanded aria-controls={list} />;
}

/** Whether the label alone does not tell which field is meant, such as the cities of two addresses. */
function hasNamesake({ fields }: Module, { name, label }: Field): boolean {
  return fields.some((other) => other.name !== name && other.label === label);
}
