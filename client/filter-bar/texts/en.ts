export const filterBar = {
  label: 'Filtering',
  add: 'Filter',
  search: 'Search the list',
  clearSearch: 'Clear the search',
};
