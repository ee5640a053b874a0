export const form = {
  new: 'New: {{singular}}',
  edit: 'Edit: {{title}}',
  currencyOf: 'Currency: {{label}}',
  restored: 'Your unfinished input was restored.',
  startOver: 'Start over',
  created: '{{title}} was created',
  open: 'Open',
  faults_one: 'One field is to be mended.',
  faults_other: '{{count}} fields are to be mended.',
  unanswered: 'The server could not be reached. The input is kept, try again.',
  conflict: '{{who}} changed this at the same time: {{value}}. Saving again keeps yours.',
  gone: 'The record is no longer there.',
};
