import type { Translated } from '#client/texts/en.ts';
import type { home as finnish } from './fi.ts';

export const home: Translated<typeof finnish> = {
  title: 'Home',
  morning: 'Good morning, {{name}}',
  day: 'Good day, {{name}}',
  evening: 'Good evening, {{name}}',
  week: 'week {{week}}',
  notifications: {
    title: 'Notifications',
    all: 'All',
    empty: 'All read.',
  },
  mine: {
    title: 'Mine',
    all: 'Show all {{count}}',
    empty: 'You own none yet.',
    create: 'New {{singular}}',
  },
  recent: {
    title: 'Recently opened',
    empty: 'Records you open gather here.',
  },
  failed: 'This part did not open.',
};
