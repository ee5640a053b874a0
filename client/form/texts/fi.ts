export const form = {
  new: 'Uusi: {{singular}}',
  edit: 'Muokkaa: {{title}}',
  currencyOf: 'Valuutta: {{label}}',
  restored: 'Kesken jäänyt syöte palautettiin.',
  startOver: 'Aloita alusta',
  created: '{{title}} on luotu',
  open: 'Avaa',
  faults_one: 'Yksi kohta on korjattava.',
  faults_other: '{{count}} kohtaa on korjattava.',
  unanswered: 'Palvelimeen ei saatu yhteyttä. Syöte on tallessa, yritä uudelleen.',
  conflict: '{{who}} muutti tätä samaan aikaan: {{value}}. Uusi tallennus pitää oman arvon.',
  gone: 'Tietuetta ei enää ole.',
};
