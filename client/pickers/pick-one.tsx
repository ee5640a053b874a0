import { type ComponentType, type KeyboardEvent, useState } from 'react';
import { latePart, useLatePart } from '#client/ui/late-part.ts';
import { PickField } from './pick-field.tsx';
import type { Begun, Choice, PickOneProps } from './picker.ts';

/** The field with its list, which weighs ten times what the field does. */
export const pickBox = latePart<ComponentType<PickOneProps<Choice> & { begun?: Begun }>>(
  () => import('./pick-box.tsx'),
);

/** One of many, found by typing: ↑↓ moves, ↵ picks, Esc closes. Until its list has been loaded, the field alone. */
export function PickOne<C extends Choice>(props: PickOneProps<C>) {
  const Box = useLatePart(pickBox) as ComponentType<PickOneProps<C> & { begun?: Begun }> | undefined;
  const [begun, setBegun] = useState<Begun>();
  if (Box) return <Box {...props} begun={begun} />;
  const begin = (how: Begun) => {
    setBegun(how);
    pickBox.ask();
  };
  return (
    <PickField
      picker={props}
      typing={begun === 'typing'}
      onClear={() => props.onChange(null)}
      autoComplete="off"
      role="combobox"
      aria-haspopup="listbox"
      aria-expanded={false}
      onFocus={({ currentTarget }) => {
        currentTarget.select();
        begin('focused');
      }}
      onClick={() => begin('opened')}
      onKeyDown={({ key }: KeyboardEvent) => {
        if (key === 'ArrowDown' || key === 'ArrowUp') begin('opened');
      }}
      onChange={({ currentTarget }) => {
        props.onSearch(currentTarget.value);
        begin('typing');
      }}
      onBlur={() => {
        props.onSearch('');
        setBegun(undefined);
      }}
    />
  );
}
