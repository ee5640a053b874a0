import type { mass as fi } from './fi.ts';

export const mass: typeof fi = {
  edit: 'Edit',
  owner: 'Change owner',
  campaign: 'Add to a campaign',
  follow: 'Follow',
  merge: 'Merge',
  delete: 'Delete',
  editTitle: '{{module}}: edit {{number}}',
  editAct_one: 'Edit {{number}} record',
  editAct_other: 'Edit {{number}} records',
  field: 'Add a field to edit',
  leaveOut: 'Leave out {{label}}',
  empties: 'An empty value empties the field of all of them.',
  deleteTitle_one: 'Delete {{number}} record?',
  deleteTitle_other: 'Delete {{number}} records?',
  deleteText: 'This can be undone for 10 minutes. What is deleted stays in the recycle bin for 30 days.',
};
