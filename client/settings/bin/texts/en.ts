import type { Translated } from '#client/texts/en.ts';
import type { purged as finnish } from './fi.ts';

export const purged: Translated<typeof finnish> = {
  title: 'Removed for good',
  intro: 'Nothing of what these records held is left; that they were removed stays known. For administrators.',
  none: 'Nothing has been removed for good.',
  by: 'removed by {{who}} {{when}}',
  byTime: 'left the recycle bin when its time was up {{when}}',
  more: 'Show more',
};
