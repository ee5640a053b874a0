export const home = {
  title: 'Etusivu',
  morning: 'Huomenta, {{name}}',
  day: 'Päivää, {{name}}',
  evening: 'Iltaa, {{name}}',
  week: 'viikko {{week}}',
  notifications: {
    title: 'Muistutukset',
    all: 'Kaikki',
    empty: 'Kaikki luettu.',
  },
  mine: {
    title: 'Omat',
    all: 'Näytä kaikki {{count}}',
    empty: 'Vastuulla ei ole vielä yhtään.',
    create: 'Uusi {{singular}}',
  },
  recent: {
    title: 'Viimeksi avatut',
    empty: 'Avatut tietueet kertyvät tähän.',
  },
  failed: 'Tämä osa ei auennut.',
};
