// The lists of its pickers come with it.
import '#client/pickers/pick-box.tsx';
import { type FocusEvent, type KeyboardEvent, useState } from 'react';
import type { Field } from '#client/catalog/catalog.ts';
import { type Draft, type Drafts, valueText } from '#client/form/draft.ts';
import { FieldInput } from '#client/form/field-input.tsx';
import type { RecordCell } from './record.documents.ts';

interface Props {
  field: Field;
  cell: RecordCell | undefined;
  currencyField?: Field;
  /** What was written before and refused. */
  kept?: Drafts;
  faults?: Record<string, string>;
  /** Told the changed values, or null when there is nothing to save; `back` when the hands stay on the keyboard. */
  onDone: (drafts: Drafts | null, back: boolean) => void;
}

/** The input of a fact in its place: ↵ or leaving it saves, Esc drops. Choices save as they are made. */
export default function FactEditor({ field, cell, currencyField, kept, faults, onDone }: Props) {
  const stored: Draft = { value: valueText(cell?.value), label: cell?.label, hue: cell?.hue };
  const [draft, setDraft] = useState<Draft>(kept?.[field.name] ?? stored);
  const [currency, setCurrency] = useState(kept?.currency?.value ?? cell?.currency ?? null);
  const choosing = ['PICKLIST', 'PRINCIPAL', 'USER', 'RELATION'].includes(field.type);

  const finish = (last: Draft, back: boolean) => {
    const drafts: Drafts = {};
    if (last.value !== stored.value) drafts[field.name] = last;
    if (currency !== (cell?.currency ?? null)) drafts.currency = { value: currency };
    onDone(Object.keys(drafts).length > 0 ? drafts : null, back);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      return onDone(null, true);
    }
    const together = event.metaKey || event.ctrlKey;
    if (event.key !== 'Enter' || choosing || (field.type === 'LONG_TEXT' && !together)) return;
    event.preventDefault();
    event.stopPropagation();
    finish(draft, true);
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    // The window as a whole was left, or the focus went into what belongs to the input: its calendar, its list.
    if (!document.hasFocus() || currentTarget.contains(relatedTarget)) return;
    if (relatedTarget?.closest('[data-within-field], [role="listbox"]')) return;
    finish(draft, false);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the input within
    <div onKeyDown={onKeyDown} onBlur={onBlur}>
      <FieldInput
        field={field}
        draft={draft}
        labelled={false}
        autoFocus={!kept}
        error={faults && (faults[field.name] ?? Object.values(faults)[0])}
        currency={currency}
        onCurrency={currencyField?.writable ? setCurrency : undefined}
        currencyError={faults?.currency}
        onChange={(next) => {
          setDraft(next);
          if (choosing) finish(next, true);
        }}
      />
    </div>
  );
}
