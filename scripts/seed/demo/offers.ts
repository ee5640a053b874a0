import type { OptionDeclaration } from '#platform/catalog/define-module.ts';

/** What the demo company sells: a value of the picklist `product`, how deals on it are named, and what they cost in euros. */
export interface Offer extends OptionDeclaration {
  weight: number;
  /** `{site}` is filled in, such as “Vaasan tuotantohalli”. */
  names: string[];
  least: number;
  most: number;
  steps: string[];
}

export const OFFERS: Offer[] = [
  {
    value: 'automation',
    label: { fi: 'Rakennusautomaatio', en: 'Building automation' },
    hue: 'blue',
    weight: 5,
    names: ['Rakennusautomaation uusinta, {site}', 'Automaation laajennus, {site}', 'Valvomo ja etäkäyttö, {site}'],
    least: 14_000,
    most: 240_000,
    steps: ['Pyydä pistelista', 'Sovi kohdekäynti', 'Lähetä säätökaaviot', 'Esittele valvomo etänä'],
  },
  {
    value: 'heat_pumps',
    label: { fi: 'Lämpöpumput', en: 'Heat pumps' },
    hue: 'teal',
    weight: 4,
    names: ['Maalämpöön siirtyminen, {site}', 'Ilma-vesilämpöpumput, {site}', 'Poistoilman talteenotto, {site}'],
    least: 42_000,
    most: 410_000,
    steps: ['Tarkista porausluvat', 'Laske takaisinmaksuaika', 'Sovi kohdekäynti', 'Esittele hallitukselle'],
  },
  {
    value: 'solar',
    label: { fi: 'Aurinkosähkö', en: 'Solar power' },
    hue: 'amber',
    weight: 3,
    names: ['Aurinkovoimala katolle, {site}', 'Aurinkosähkö ja akusto, {site}'],
    least: 18_000,
    most: 260_000,
    steps: ['Pyydä kulutustiedot tunneittain', 'Tarkista katon kantavuus', 'Päivitä mitoitus'],
  },
  {
    value: 'ventilation',
    label: { fi: 'Ilmanvaihto', en: 'Ventilation' },
    hue: 'cyan',
    weight: 4,
    names: ['Ilmanvaihtokoneiden vaihto, {site}', 'Ilmanvaihdon säätö ja nuohous, {site}'],
    least: 6_500,
    most: 130_000,
    steps: ['Mittaa ilmamäärät', 'Sovi kohdekäynti', 'Tarkenna aikataulu'],
  },
  {
    value: 'access',
    label: { fi: 'Kulunvalvonta', en: 'Access control' },
    hue: 'violet',
    weight: 3,
    names: ['Kulunvalvonnan uusinta, {site}', 'Lukitus ja kameravalvonta, {site}'],
    least: 5_500,
    most: 88_000,
    steps: ['Käy ovet läpi isännän kanssa', 'Pyydä pohjakuvat', 'Lähetä tarjous'],
  },
  {
    value: 'energy_audit',
    label: { fi: 'Energiakatselmus', en: 'Energy audit' },
    hue: 'lime',
    weight: 3,
    names: ['Energiakatselmus, {site}', 'Energian seuranta ja raportointi, {site}'],
    least: 2_400,
    most: 14_500,
    steps: ['Hae tuki Energiavirastolta', 'Sovi mittausviikko', 'Lähetä tarjous'],
  },
  {
    value: 'maintenance',
    label: { fi: 'Huoltosopimus', en: 'Maintenance contract' },
    hue: 'green',
    weight: 5,
    names: [
      'Huoltosopimus kolmeksi vuodeksi, {site}',
      'Huoltosopimuksen jatko, {site}',
      'Päivystys ja etävalvonta, {site}',
    ],
    least: 3_600,
    most: 46_000,
    steps: ['Päivitä laiteluettelo', 'Sovi hintatarkistus', 'Lähetä sopimus allekirjoitettavaksi'],
  },
];

export const COMPETITORS = ['Lämpölinja Oy', 'Nordtek Kiinteistöt Oy', 'Sähkö-Saari Oy', 'Talotek Palvelut Oy'];
