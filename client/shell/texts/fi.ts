export const shell = {
  notFound: {
    title: 'Sivua ei löydy',
    text: 'Osoite on vanhentunut, tai sen takana oleva tieto ei ole nähtävissä näillä oikeuksilla.',
    home: 'Etusivulle',
  },
  failed: {
    title: 'Sivu ei auennut',
    text: 'Palvelimeen ei saatu yhteyttä tai se vastasi väärin. Tallennetut tiedot ovat tallessa.',
    retry: 'Yritä uudelleen',
  },
};
