export const sharing = {
  label: 'Kuka näkee',
  PRIVATE: 'Vain minä',
  GROUP: 'Ryhmä',
  ALL: 'Kaikki',
  group: 'Mikä ryhmä',
  pickGroup: 'Valitse ryhmä',
  noGroups: 'Ryhmiä ei ole',
  mayEdit: 'Muutkin saavat muokata',
  mayEditHint: 'Jakamisesta ja poistamisesta päätetään vain itse.',
  hint: 'Jokainen näkee vain ne tietueet, joihin on oikeus.',
  ownersWord: 'Jakamisesta päättää {{name}}.',
};
