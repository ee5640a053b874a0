export const purged = {
  title: 'Lopullisesti poistetut',
  intro: 'Tietueen sisältöä ei ole enää missään; talteen jää, että se poistettiin. Vain ylläpitäjille.',
  none: 'Mitään ei ole poistettu lopullisesti.',
  by: '{{who}} poisti {{when}}',
  byTime: 'poistui roskakorista määräajan jälkeen {{when}}',
  more: 'Näytä lisää',
};
