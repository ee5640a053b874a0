export const invoices = {
  make: 'Tee lasku',
  pdf: 'PDF',
  acts: { POST: 'Kirjaa lasku', PAY: 'Kirjaa suoritus', CREDIT: 'Hyvitä', WRITE_OFF: 'Luottotappio' },
  done: {
    POST: 'Lasku on kirjattu',
    PAY: 'Suoritus on kirjattu',
    CREDIT: 'Hyvityslasku on luonnos',
    WRITE_OFF: 'Lasku on merkitty luottotappioksi',
  },
  post: {
    title: 'Kirjataanko lasku?',
    text: 'Lasku saa numeron ja viitteen, eikä sitä enää voi muuttaa tai poistaa: kirjatun laskun voi vain hyvittää.',
  },
  writeOff: { title: 'Merkitäänkö luottotappioksi?', text: 'Laskulta ei enää odoteta suoritusta. Tätä ei voi perua.' },
  pay: { title: 'Suoritus', amount: 'Summa', date: 'Maksupäivä', archiveId: 'Arkistointitunnus', save: 'Kirjaa' },
  saveFirst: 'Tallenna tai hylkää ensin rivien muutokset',
};
