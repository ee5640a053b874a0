import type { Translated } from '#client/texts/en.ts';
import type { brokenParts as finnish } from './broken-parts.fi.ts';

export const brokenParts: Translated<typeof finnish> = {
  drop: 'Remove the missing parts',
  dropTitle: 'Remove the missing parts of “{{name}}”?',
  dropText: 'The other parts stay. Removed conditions hold no records back any more, and cannot be brought back.',
  dropSharedText:
    'The other parts stay. Removed conditions hold no records back any more, and cannot be brought back. The view changes for all it is shared with; parts that you cannot see may be of use to them.',
};
