import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { numberText, wholeText } from '#client/cells/cell-text.ts';
import { language } from '#client/texts/texts.ts';
import { readNumber } from './read-number.ts';

type Props = Omit<TextInputProps, 'value' | 'onChange'> & {
  /** With a point; a text that is no number is shown as it is. */
  value: string | null;
  onChange: (value: string | null) => void;
  /** Whether it has no decimals. */
  whole?: boolean;
};

/** A number, written and shown as the reader does. */
export function NumberInput({ value, onChange, onBlur, whole = false, ...rest }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      {...rest}
      inputMode="decimal"
      autoComplete="off"
      value={typed ?? shown(value, whole)}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        onChange(readNumber(currentTarget.value, language() === 'en' ? ',' : ' '));
      }}
      onBlur={(event) => {
        setTyped(null);
        onBlur?.(event);
      }}
    />
  );
}

function shown(value: string | null, whole: boolean): string {
  if (value === null || !/^-?\d+(\.\d+)?$/.test(value)) return value ?? '';
  return whole ? wholeText(value) : numberText(value);
}
