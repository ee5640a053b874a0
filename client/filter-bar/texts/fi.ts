export const filterBar = {
  label: 'Suodatus',
  add: 'Suodata',
  search: 'Hae luettelosta',
  clearSearch: 'Tyhjennä haku',
};
