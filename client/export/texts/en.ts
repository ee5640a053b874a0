import type { exports as fi } from './fi.ts';

export const exports: typeof fi = {
  excel: 'Export to Excel',
  csv: 'Export to CSV',
  import: 'Import from a file…',
  started: 'Downloading {{file}}',
};
