import type { runs as fi } from './fi.ts';

export const runs: typeof fi = {
  title: 'Runs',
  empty: 'No runs in the last 30 days. Edits of many records show here.',
  failed: 'The runs did not come.',
  retry: 'Try again',
  more: 'Show more',
  show: 'Show',
  showRefused: '{{number}} not done',
  cancel: 'Stop',
  undone: 'undone',
  undoOf: 'Undoing: {{what}}',
  row: 'Row {{row}}',
  kinds: {
    edit: 'Edit',
    delete: 'Deletion',
    restore: 'Restoring',
    follow: 'Following',
    other: 'Run',
  },
  states: {
    QUEUED: 'Starting',
    RUNNING: 'Running',
    DONE: 'Done',
    CANCELLED: 'Stopped',
    FAILED: 'Stopped by an error; what was done is kept',
  },
  progress: '{{handled}} / {{total}}',
  done_one: '{{number}} done',
  done_other: '{{number}} done',
  unchanged: '{{number}} unchanged',
  refused: '{{number}} not done',
};
