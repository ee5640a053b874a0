export const brokenParts = {
  drop: 'Poista puuttuvat osat',
  dropTitle: 'Poistetaanko näkymän ”{{name}}” puuttuvat osat?',
  dropText: 'Muut osat jäävät. Poistetut ehdot eivät enää rajaa tietueita, eikä niitä voi palauttaa.',
  dropSharedText:
    'Muut osat jäävät. Poistetut ehdot eivät enää rajaa tietueita, eikä niitä voi palauttaa. Näkymä muuttuu kaikille, joille se on jaettu; osat, joita et näe, voivat olla heille käytössä.',
};
