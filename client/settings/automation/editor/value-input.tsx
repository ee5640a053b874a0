import { useState } from 'react';
import type { Field } from '#client/catalog/catalog.ts';
import { useNameOf } from '#client/filter-bar/names.tsx';
import type { Draft } from '#client/form/draft.ts';
import { FieldInput } from '#client/form/field-input.tsx';

interface Props {
  field: Field;
  value: string | null;
  onChange: (value: string | null) => void;
}

/** The value that a rule gives a field; ids that were chosen before are shown by their names. */
export function ValueInput(props: Props) {
  const { field, value } = props;
  const isId = field.type === 'RELATION' || field.type === 'USER' || field.type === 'PRINCIPAL';
  return isId && value ? <Named {...props} id={value} /> : <Plain {...props} />;
}

function Named({ id, ...props }: Props & { id: string }) {
  const name = useNameOf(id);
  return <Plain key={name} {...props} label={name ?? '…'} />;
}

function Plain({ field, value, onChange, label }: Props & { label?: string }) {
  const option = field.options?.find((one) => one.value === value);
  const [chosen, setChosen] = useState<Draft | null>(null);
  const draft = chosen?.value === value ? chosen : { value, label: label ?? option?.label, hue: option?.hue };
  return (
    <FieldInput
      field={{ ...field, required: false }}
      labelled={false}
      draft={draft}
      onChange={(next) => {
        setChosen(next);
        onChange(next.value);
      }}
    />
  );
}
