import { TextInput } from '@mantine/core';
import type { Field } from '#client/catalog/catalog.ts';
import { NumberInput } from '#client/form/number-input.tsx';
import { DateInput } from '#client/pickers/date-input.tsx';
import { isDate } from './operators.ts';

interface Props {
  field: Field;
  label: string;
  value: string | undefined;
  onChange: (value: string) => void;
  focused?: boolean;
}

/** One value of a field that has no list to choose from. */
export function OneValue({ field, label, value = '', onChange, focused = false }: Props) {
  if (isDate(field.type)) {
    return <DateInput ariaLabel={label} value={value || null} onChange={(day) => onChange(day ?? '')} />;
  }
  const isText = ['TEXT', 'LONG_TEXT', 'EMAIL', 'PHONE', 'URL'].includes(field.type);
  if (isText) {
    return (
      <TextInput
        aria-label={label}
        placeholder={label}
        data-autofocus={focused || undefined}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  return (
    <NumberInput
      aria-label={label}
      placeholder={label}
      data-autofocus={focused || undefined}
      value={value || null}
      onChange={(figure) => onChange(figure ?? '')}
    />
  );
}
