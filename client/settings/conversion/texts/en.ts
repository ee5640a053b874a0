export const conversion = {
  intro:
    'What becomes of a lead, and where values come from. They can still be changed when converting, where that is allowed.',
  makes: 'What is made',
  makesAccount: 'An account, when the lead has a company',
  makesContact: 'A contact, when the lead has a person',
  makesPotential: 'A potential',
  deletesLead: 'The lead is deleted afterwards',
  modules: { accounts: 'The account', contacts: 'The contact', potentials: 'The potential' },
  field: 'Field',
  source: 'Where the value comes from',
  fixed: 'Always the same value',
  value: 'Value',
  editable: 'May be changed',
  add: 'Add a field',
  remove: 'Remove: {{field}}',
};
