import type { ReactNode } from 'react';

/** Something that can be picked. */
export interface Choice {
  value: string;
  label: string;
}

/** What every picker takes. */
export interface PickerProps<C extends Choice = Choice> {
  value: C | null;
  onChange: (choice: C | null) => void;
  /** Drawn above the field; give `ariaLabel` instead where the name stands elsewhere. */
  label?: ReactNode;
  ariaLabel?: string;
  placeholder?: string;
  error?: ReactNode;
  required?: boolean;
  /** Opens at once with the focus in it. */
  autoFocus?: boolean;
  /** Whether the value can be emptied. */
  clearable?: boolean;
  disabled?: boolean;
}

/** What a picker gives to the field and the list that it consists of. */
export interface PickOneProps<C extends Choice> extends PickerProps<C> {
  choices: readonly C[];
  /** Heading above the choices. */
  heading?: string;
  /** In place of the choices when there are none. */
  nothing: string;
  /** What has been typed; the owner narrows the choices by it. */
  search: string;
  onSearch: (search: string) => void;
  /** Drawn before the name: a dot, an avatar, an icon. */
  mark?: (choice: C) => ReactNode;
  /** Drawn after the name, faint. */
  note?: (choice: C) => ReactNode;
  /** Of the list, in pixels, where the field is too narrow for it. */
  listWidth?: number;
}

/** How far somebody had come with the field before its list was loaded. */
export type Begun = 'focused' | 'opened' | 'typing';
