import type { Translated } from '#client/texts/en.ts';
import type { hues as finnish } from './fi.ts';

export const hues: Translated<typeof finnish> = {
  hue: 'Colour',
  names: {
    grey: 'grey',
    red: 'red',
    orange: 'orange',
    amber: 'amber',
    lime: 'lime',
    green: 'green',
    teal: 'teal',
    cyan: 'cyan',
    blue: 'blue',
    indigo: 'indigo',
    violet: 'violet',
    pink: 'pink',
  },
};
