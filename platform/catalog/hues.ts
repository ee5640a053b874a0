/** What values, columns and cards can be coloured with; each client chooses its shade. */
export const HUES: readonly string[] = [
  'grey',
  'red',
  'orange',
  'amber',
  'lime',
  'green',
  'teal',
  'cyan',
  'blue',
  'indigo',
  'violet',
  'pink',
];
