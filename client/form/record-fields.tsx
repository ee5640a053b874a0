import { UnstyledButton } from '@mantine/core';
import { ChevronRight } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import type { Field, Module } from '#client/catalog/catalog.ts';
import { isCurrency } from './currency-field.ts';
import type { Draft, Drafts } from './draft.ts';
import { byGroup } from './field-groups.ts';
import { FieldInput } from './field-input.tsx';
import styles from './record-fields.module.css';

interface Props {
  module: Module;
  drafts: Drafts;
  faults: Record<string, ReactNode>;
  onWrite: (changes: Drafts) => void;
  /** Fields that stand on top whatever their group, beside the required ones. */
  first?: readonly string[];
}

/** All fields of a module to be written: what is required first, then group by group; groups without values are folded. */
export function RecordFields({ module, drafts, faults, onWrite, first = [] }: Props) {
  const fields = module.fields.filter(({ writable }) => writable);
  const currencyField = fields.find(isCurrency);
  const firstAmount = fields.find(({ type }) => type === 'MONEY');
  // The currency is chosen beside the first amount.
  const own = fields.filter((field) => !(firstAmount && field === currencyField));
  const onTop = own.filter(({ name, required }) => required || first.includes(name));
  const groups = byGroup(own.filter((field) => !onTop.includes(field)));

  const input = (field: Field, autoFocus: boolean) => (
    <div key={field.name} className={styles.field} data-wide={isWide(field) || undefined}>
      <FieldInput
        field={field}
        draft={drafts[field.name] ?? EMPTY}
        error={faults[field.name]}
        autoFocus={autoFocus}
        currency={drafts.currency?.value ?? null}
        currencyError={faults.currency}
        onCurrency={field === firstAmount && currencyField ? (value) => onWrite({ currency: { value } }) : undefined}
        onChange={(draft) => onWrite({ [field.name]: draft })}
      />
    </div>
  );
  return (
    <>
      <div className={styles.fields}>{onTop.map((field, index) => input(field, index === 0))}</div>
      {groups.map(({ key, label, fields: members }, index) => (
        <FoldedGroup
          key={key}
          label={label}
          open={(index === 0 && key !== 'system') || members.some(({ name }) => drafts[name]?.value != null)}
          forced={members.some(({ name }) => name in faults)}
        >
          {members.map((field, place) => input(field, onTop.length === 0 && index === 0 && place === 0))}
        </FoldedGroup>
      ))}
    </>
  );
}

const EMPTY: Draft = { value: null };

function isWide({ type }: Field): boolean {
  return type === 'LONG_TEXT';
}

interface GroupProps {
  label: string;
  /** Whether it is unfolded at first. */
  open: boolean;
  /** Whether it must be seen: something in it is to be mended. */
  forced: boolean;
  children: ReactNode;
}

function FoldedGroup({ label, open, forced, children }: GroupProps) {
  const [unfolded, setUnfolded] = useState(open);
  const id = useId();
  const shown = unfolded || forced;
  return (
    <section className={styles.group}>
      <h2>
        <UnstyledButton
          className={styles.heading}
          aria-expanded={shown}
          aria-controls={id}
          onClick={() => setUnfolded(!shown)}
        >
          <ChevronRight size={14} className={styles.chevron} data-open={shown || undefined} aria-hidden />
          {label}
        </UnstyledButton>
      </h2>
      <div id={id} className={styles.fields} hidden={!shown}>
        {shown && children}
      </div>
    </section>
  );
}
